// 找回密码: whose account, then the code and the new password, and in.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { request } from '../api.js';
import { CodeRow, PasswordRow, SubmitForm, TextRow, useAction } from '../fields.jsx';
import { account } from '../messages.zh.js';

function Recovery() {
  const [id, setId] = useState();
  return id ? <NewPassword id={id} /> : <Who onStarted={setId} />;
}

function Who({ onStarted }) {
  const [idNumber, setIdNumber] = useState('');
  const [mobile, setMobile] = useState('');
  const { busy, error, run } = useAction(async () =>
    onStarted((await request('POST', '/api/password-recoveries', { idNumber, mobile })).id),
  );
  return (
    <SubmitForm action={run} label={account.recoverSend} busy={busy} error={error}>
      <TextRow id="id-number" label={account.idNumber} value={idNumber} onInput={setIdNumber} maxLength={18} required />
      <TextRow id="mobile" label={account.mobile} value={mobile} onInput={setMobile} type="tel" maxLength={11} required />
    </SubmitForm>
  );
}

function NewPassword({ id }) {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, run } = useAction(async () =>
    location.assign((await request('POST', `/api/password-recoveries/${id}/password`, { code, password })).next),
  );
  return (
    <>
      <p role="status">{account.recoverHint}</p>
      <SubmitForm action={run} label={account.confirm} busy={busy} error={error}>
        <CodeRow value={code} onInput={setCode} />
        <PasswordRow id="new-password" label={account.newPassword} value={password} onInput={setPassword} isNew />
      </SubmitForm>
    </>
  );
}

render(<Recovery />, document.getElementById('recovery'));
