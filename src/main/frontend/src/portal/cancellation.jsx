// 注销账号: what becomes of each case, and the last word.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { CodeRow, fault, PasswordRow, SubmitForm, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { account } from '../messages/account.zh.js';
import { ownData as words } from '../messages/own-data.zh.js';

function Tick({ id, name, label, checked, onChange }) {
  return (
    <p class="tick">
      <input id={id} name={name} type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <label for={id}>{label}</label>
    </p>
  );
}

function Cancellation({ prospect, hasPassword, needsCode }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [endCases, setEndCases] = useState(false);
  const [sure, setSure] = useState(false);
  const running = prospect.cases.some(one => one.running);
  const { busy, error, run, clear } = useAction(async () => {
    if (!sure || (running && !endCases)) {
      throw fault(sure ? 'endCases' : 'sure', words.mustTick);
    }
    await request('POST', '/api/me/data/cancellation', { password, code, endCases });
    location.replace('/login?cancelled');
  });
  const tick = set => value => {
    clear();
    set(value);
  };
  return (
    <>
      {prospect.cases.length === 0 && <p>{words.noCases}</p>}
      <ul class="own-list">
        {prospect.cases.map(one => (
          <li key={one.id}>
            <strong>
              {one.business} {one.caseNumber}
            </strong>
            <span class="muted">{one.status}</span>
            <span>{words.fate[one.fate]}</span>
          </li>
        ))}
      </ul>
      {prospect.obstacles.map(obstacle => (
        <p class="problem" role="alert">
          {obstacle}
        </p>
      ))}
      {prospect.obstacles.length === 0 && (
        <SubmitForm action={run} label={words.cancel} busy={busy} error={error} danger>
          {running && <Tick id="end-cases" name="endCases" label={words.endCases} checked={endCases} onChange={tick(setEndCases)} />}
          <Tick id="sure" name="sure" label={words.sure} checked={sure} onChange={tick(setSure)} />
          {hasPassword && <PasswordRow id="cancel-password" name="password" label={account.oldPassword} value={password} onInput={setPassword} />}
          {needsCode && <CodeRow label={account.factorCodeOrRecovery} value={code} onInput={setCode} kind="recovery" />}
        </SubmitForm>
      )}
    </>
  );
}

async function show() {
  const host = document.getElementById('cancellation');
  const [prospect, data] = await whileLoading(host, () => Promise.all([get('/api/me/data/cancellation'), get('/api/me/data')]));
  render(<Cancellation prospect={prospect} hasPassword={host.dataset.hasPassword === 'true'} needsCode={data.needsCode} />, host);
}

show();
