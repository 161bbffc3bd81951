import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { idNumber as readIdNumber, mobile as readMobile } from '../lib/read-as.js';
import { staff as words } from '../messages/staff.zh.js';
import { Offices } from './offices.jsx';

const NOTHING = { loginName: '', name: '', idNumber: '', mobile: '', offices: [] };

export function NewMember({ onCreated }) {
  const [typed, setTyped] = useState(NOTHING);
  const set = part => setTyped(before => ({ ...before, ...part }));
  const { busy, error, run } = useAction(async () => {
    const { offices, mobile, ...rest } = typed;
    onCreated(await request('POST', '/api/admin/staff', { ...rest, mobile: mobile || undefined, groups: offices.map(({ group }) => group) }));
    setTyped(NOTHING);
  });
  return (
    <SubmitForm action={run} label={words.create} busy={busy} error={error}>
      <TextRow id="staff-name" label={words.name} value={typed.name} onInput={name => set({ name })} maxLength={50} required />
      <TextRow id="staff-login" label={words.loginName} value={typed.loginName} onInput={loginName => set({ loginName })} maxLength={32} autoComplete="off" required />
      <TextRow
        id="staff-id-number"
        label={words.idNumber}
        value={typed.idNumber}
        onInput={idNumber => set({ idNumber })}
        tidy={readIdNumber}
        maxLength={18}
        autoComplete="off"
        required
      />
      <TextRow id="staff-mobile" label={words.mobile} value={typed.mobile} onInput={mobile => set({ mobile })} tidy={readMobile} maxLength={11} type="tel" autoComplete="off" />
      <Offices id="staff-offices" offices={typed.offices} onChange={offices => set({ offices })} />
    </SubmitForm>
  );
}
