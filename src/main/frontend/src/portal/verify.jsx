// 证书核验: what a code says is checked in this browser; a number and a name, or a file's fingerprint, by the server.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { factsIn, factsOf, Result } from '../certificate/seen.jsx';
import { request } from '../lib/api.js';
import { FileButton } from '../lib/file-button.jsx';
import { code } from '../lib/read-as.js';
import { isNothing } from '../lib/typed.js';
import { certificate as words } from '../messages/certificate.zh.js';
import { verified } from '../seal/verify.js';

const say = words.verify;

const ask = {
  keys: async () => (await fetched('/.well-known/certificate-keys.json')).json(),
  states: async () => (await fetched('/certificates/states')).text(),
};

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer;
}

/** From the answer of the server, with the words for "none". */
const shown = (seen, none, copy = false) => (seen ? { state: seen.state, at: seen.state === 'VALID' ? undefined : seen.since, facts: factsOf(seen), copy } : { state: none });

function Page() {
  const [result, setResult] = useState();
  const [token, setToken] = useState(location.hash.slice(1));
  useEffect(() => {
    const changed = () => setToken(location.hash.slice(1));
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return (
    <>
      {token && <Scanned key={token} token={token} />}
      {result && <Result {...result} />}
      <ByNumber onResult={setResult} />
      <ByFile onResult={setResult} />
    </>
  );
}

function Scanned({ token }) {
  const [found, setFound] = useState();
  const [failed, setFailed] = useState();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!globalThis.crypto?.subtle) {
      setFailed(say.unable);
      return;
    }
    setFailed(undefined);
    verified(token, ask).then(setFound, () => setFound({ state: 'UNCHECKED' }));
  }, [turn]);
  if (failed) {
    return <p class="card problem">{failed}</p>;
  }
  if (!found) {
    return (
      <p class="card" role="status">
        {say.scanning}
      </p>
    );
  }
  return (
    <>
      <Result state={found.state} facts={found.facts && factsIn(found.facts)} copy={found.copy} />
      {['UNKNOWN', 'UNCHECKED'].includes(found.state) && (
        <p class="actions">
          <button type="button" class="zc-button" onClick={() => setTurn(turn + 1)}>
            {say.again}
          </button>
        </p>
      )}
    </>
  );
}

function ByNumber({ onResult }) {
  const [number, setNumber] = useState('');
  const [name, setName] = useState('');
  const { busy, error, run } = useAction(async () => {
    onResult(undefined);
    const { certificate } = await request('POST', '/api/certificates/verifications', { number, name });
    onResult(shown(certificate, 'NONE'));
  });
  return (
    <section class="card">
      <h2>{say.byNumber}</h2>
      <p class="muted">{say.byNumberText}</p>
      <SubmitForm action={run} label={busy ? say.checking : say.check} busy={busy} error={error}>
        <TextRow
          id="number"
          name="number"
          label={words.number}
          value={number}
          onInput={setNumber}
          tidy={code}
          doubt={text => (isNothing(text) ? say.numberMissing : '')}
          maxLength={60}
          autoComplete="off"
        />
        <TextRow id="name" name="name" label={words.name} value={name} onInput={setName} doubt={text => (isNothing(text) ? say.nameMissing : '')} maxLength={100} autoComplete="off" />
      </SubmitForm>
    </section>
  );
}

function ByFile({ onResult }) {
  const { busy, error, run } = useAction(async file => {
    onResult(undefined);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const sha256 = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
    const { certificate, copy } = await request('POST', '/api/certificates/document-verifications', { sha256 });
    onResult(copy ? shown(copy, 'CHANGED', true) : shown(certificate, 'CHANGED'));
  });
  if (!globalThis.crypto?.subtle) {
    return null;
  }
  return (
    <section class="card">
      <h2>{say.byFile}</h2>
      <p class="muted">{say.byFileText}</p>
      {error && (
        <p class="problem" role="alert">
          {error.message}
        </p>
      )}
      <p class="actions">
        <FileButton id="document" label={busy ? say.checking : say.choose} accept="application/pdf,.pdf,.ofd" onFile={run} />
      </p>
    </section>
  );
}

render(<Page />, document.getElementById('verify'));
