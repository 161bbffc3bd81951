import { useEffect, useState } from 'preact/hooks';
import { request } from '../lib/api.js';
import { account } from '../messages/account.zh.js';
import { CodeRow, PasswordRow, Problem, SubmitForm, useAction } from './fields.jsx';

/**
 * Links an authenticator app: confirm the password where somebody is signed in, or the app so far by its code or a
 * recovery code; scan, give the first code, write down the recovery codes.
 */
export function LinkFactor({ askPassword = false, replacing = false, onDone }) {
  const [password, setPassword] = useState('');
  const [old, setOld] = useState('');
  const asks = askPassword || replacing;
  const [proposal, setProposal] = useState();
  const [linked, setLinked] = useState();
  const [code, setCode] = useState('');
  const propose = useAction(async () => setProposal(await request('POST', '/api/second-factor/proposal', replacing ? { code: old } : { password })));
  const link = useAction(async () => setLinked(await request('POST', '/api/second-factor/link', { code })));
  useEffect(() => {
    if (!asks) {
      propose.run();
    }
  }, []);
  if (linked) {
    return <RecoveryCodes codes={linked.recoveryCodes} onDone={() => onDone(linked.next)} />;
  }
  if (!proposal) {
    return asks ? (
      <SubmitForm action={propose.run} label={account.next} busy={propose.busy} error={propose.error}>
        {replacing ? (
          <>
            <h3>{account.factorOld}</h3>
            <CodeRow label={account.factorCodeOrRecovery} value={old} onInput={setOld} kind="recovery" />
          </>
        ) : (
          <PasswordRow id="factor-password" name="password" label={account.oldPassword} value={password} onInput={setPassword} />
        )}
      </SubmitForm>
    ) : (
      <Problem error={propose.error} />
    );
  }
  return (
    <>
      {replacing && <h3>{account.factorNew}</h3>}
      <p>{account.factorScan}</p>
      <div class="qr" dangerouslySetInnerHTML={{ __html: proposal.qrCode }} />
      <p>
        {account.factorSecret}
        <code>{proposal.secret}</code>
      </p>
      <SubmitForm action={link.run} label={account.confirm} busy={link.busy} error={link.error}>
        <CodeRow label={account.factorCode} value={code} onInput={setCode} kind="factor" />
      </SubmitForm>
    </>
  );
}

/** Shown once, to be written down. */
export function RecoveryCodes({ codes, onDone }) {
  const [copied, setCopied] = useState(false);
  const text = codes.join('\n');
  return (
    <>
      <h3>{account.recoveryTitle}</h3>
      <p>{account.recoveryText}</p>
      <ul class="recovery-codes">
        {codes.map(code => (
          <li>
            <code>{code.match(/.{1,4}/g).join(' ')}</code>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="zc-button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? account.recoveryCopied : account.recoveryCopy}
        </button>
        <a class="zc-button" download={account.recoveryFile} href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>
          {account.recoveryDownload}
        </a>
        <button type="button" class="zc-button zc-primary" onClick={onDone}>
          {account.recoveryDone}
        </button>
      </p>
    </>
  );
}
