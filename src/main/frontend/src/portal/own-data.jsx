// 我的数据: a copy of everything, and the consents.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { CodeRow, PasswordRow, Problem, SubmitForm, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { download } from '../lib/download.js';
import { clock, dateTime } from '../lib/format.js';
import { whileLoading } from '../lib/loading.jsx';
import { account } from '../messages/account.zh.js';
import { ownData as words } from '../messages/own-data.zh.js';

function Copy({ hasPassword, needsCode, first }) {
  const [ready, setReady] = useState(first);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const ask = useAction(async () => {
    setReady(await request('POST', '/api/me/data/exports', { password, code }));
    setPassword('');
    setCode('');
  });
  const fetching = useAction(() => download(`/api/me/data/exports/${ready.id}/content`));
  return ready ? (
    <>
      <p class="done" role="status">
        {words.ready(clock(ready.expiresAt))}
      </p>
      <Problem error={fetching.error} />
      <p class="actions">
        <button class="zc-button zc-primary" type="button" onClick={fetching.run}>
          {words.download}
        </button>
        <button class="zc-link" type="button" onClick={() => setReady()}>
          {words.another}
        </button>
      </p>
    </>
  ) : (
    <SubmitForm action={ask.run} label={words.ask} busy={ask.busy} error={ask.error}>
      {hasPassword && <PasswordRow id="copy-password" name="password" label={account.oldPassword} value={password} onInput={setPassword} />}
      {needsCode && <CodeRow label={account.factorCodeOrRecovery} value={code} onInput={setCode} kind="recovery" />}
    </SubmitForm>
  );
}

function Consent({ consent, reload }) {
  const [asking, setAsking] = useState(false);
  const change = useAction(async path => {
    await request('POST', `/api/me/data/consents/${consent.notice}${path}`);
    setAsking(false);
    await reload();
  });
  const given = consent.acceptedAt ? words.given(consent.version, dateTime(consent.acceptedAt)) : words.givenBefore;
  return (
    <li>
      <strong>{consent.name}</strong>
      <span class="muted">{consent.given ? given : words.withdrawn(dateTime(consent.withdrawnAt))}</span>
      {(asking || !consent.given || !consent.withdrawable) && <p>{consent.consequence}</p>}
      <Problem error={change.error} />
      <p class="actions">
        {!consent.withdrawable && <a href="/me/data/cancellation">{words.toCancellation}</a>}
        {consent.withdrawable && !consent.given && (
          <button class="zc-button" type="button" disabled={change.busy} onClick={() => change.run('')}>
            {words.giveAgain}
          </button>
        )}
        {consent.withdrawable && consent.given && !asking && (
          <button class="zc-button" type="button" onClick={() => setAsking(true)}>
            {words.withdraw}
          </button>
        )}
        {asking && consent.given && (
          <>
            <button class="zc-button zc-primary" type="button" disabled={change.busy} onClick={() => change.run('/withdrawal')}>
              {words.withdrawNow}
            </button>
            <button class="zc-button" type="button" onClick={() => setAsking(false)}>
              {words.keep}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

function Consents({ first }) {
  const [consents, setConsents] = useState(first);
  const reload = async () => setConsents((await get('/api/me/data')).consents);
  return (
    <ul class="own-list">
      {consents.map(consent => (
        <Consent key={consent.notice} consent={consent} reload={reload} />
      ))}
    </ul>
  );
}

async function show() {
  const copy = document.getElementById('own-copy');
  const data = await whileLoading(copy, () => get('/api/me/data'));
  render(<Copy hasPassword={copy.dataset.hasPassword === 'true'} needsCode={data.needsCode} first={data.ready} />, copy);
  render(<Consents first={data.consents} />, document.getElementById('own-consents'));
}

show();
