// 动态口令 while signing in: give it, or link an app first where it is demanded.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { CodeRow, SubmitForm, useAction } from '../account/fields.jsx';
import { LinkFactor } from '../account/link-factor.jsx';
import { request } from '../lib/api.js';
import { account } from '../messages/account.zh.js';

const host = document.getElementById('second-factor');

function Enter() {
  const [code, setCode] = useState('');
  const { busy, error, run } = useAction(async () =>
    location.assign((await request('POST', '/api/second-factor/code', { code })).next),
  );
  return (
    <SubmitForm action={run} label={account.confirm} busy={busy} error={error}>
      <CodeRow label={account.factorCodeOrRecovery} value={code} onInput={setCode} kind="recovery" />
    </SubmitForm>
  );
}

render(host.dataset.linked === 'true' ? <Enter /> : <LinkFactor onDone={next => location.assign(next)} />, host);
