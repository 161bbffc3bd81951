// 找回密码: whose account, then the code and the new password, and in.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CodeRow, MobileRow, PasswordRow, Resend, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { isIdNumber } from '../lib/id-number.js';
import { idNumber as readIdNumber } from '../lib/read-as.js';
import { isNothing } from '../lib/typed.js';
import { account } from '../messages/account.zh.js';

function Recovery() {
  const [id, setId] = useState();
  const [step, setStep] = useState('who');
  const [person, setPerson] = useState({ idNumber: '', mobile: '' });
  const start = async () => setId((await request('POST', '/api/password-recoveries', person)).id);
  useEffect(() => {
    document.getElementById('recovery-lead').hidden = step !== 'who';
  }, [step]);
  return step === 'who' ? (
    <Who person={person} onChange={setPerson} start={start} onStarted={() => setStep('code')} />
  ) : (
    <NewPassword id={id} start={start} onBack={() => setStep('who')} />
  );
}

function Who({ person, onChange, start, onStarted }) {
  const { busy, error, run } = useAction(async () => {
    await start();
    onStarted();
  });
  return (
    <SubmitForm action={run} label={account.recoverSend} busy={busy} error={error}>
      <TextRow
        id="id-number"
        name="idNumber"
        label={account.idNumber}
        value={person.idNumber}
        onInput={idNumber => onChange({ ...person, idNumber })}
        tidy={readIdNumber}
        doubt={text => (isNothing(text) ? account.idNumberMissing : isIdNumber(text) ? '' : account.idNumberDoubt)}
        autoComplete="username"
      />
      <MobileRow id="mobile" label={account.mobile} value={person.mobile} onInput={mobile => onChange({ ...person, mobile })} />
    </SubmitForm>
  );
}

function NewPassword({ id, start, onBack }) {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, run, clear } = useAction(async () => {
    again.clear();
    location.assign((await request('POST', `/api/password-recoveries/${id}/password`, { code, password })).next);
  });
  const [said, setSaid] = useState(account.recoverHint);
  const again = useAction(async () => {
    clear();
    await start();
    setSaid(account.recoverResent);
    return true;
  });
  return (
    <>
      <p role="status">{said}</p>
      <SubmitForm action={run} label={account.confirm} busy={busy} error={error ?? again.error}>
        <CodeRow value={code} onInput={setCode} />
        <PasswordRow id="new-password" name="password" label={account.newPassword} value={password} onInput={setPassword} isNew />
      </SubmitForm>
      <p class="beside">
        <Resend onResend={again.run} />
        <button type="button" class="zc-link" onClick={onBack}>
          {account.backToRecovery}
        </button>
      </p>
    </>
  );
}

render(<Recovery />, document.getElementById('recovery'));
