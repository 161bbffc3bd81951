// 离线核验: one page that is saved and opened without a line. What a scanned code says is checked by the keys that came with
// the page; the list of states is asked for when there is a line, and kept for when there is none.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { factsIn, Result } from '../certificate/seen.jsx';
import { FileButton } from '../lib/file-button.jsx';
import { dateTime } from '../lib/format.js';
import { trimmed } from '../lib/typed.js';
import { verifier as say } from '../messages/verifier.zh.js';
import { verified } from '../seal/verify.js';

const { address, keys, savedAt } = JSON.parse(document.getElementById('platform').textContent);
const KEPT = `states of ${address}`;
const SIGNED = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A list that is too old is worth nothing: seal/states.js looks. */
const kept = () => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
};

function keep(list) {
  try {
    localStorage.setItem(KEPT, list);
  } catch {
    // it is asked for again
  }
}

async function states() {
  try {
    const answer = await fetch(`${address}/certificates/states`);
    const list = await answer.text();
    // the page of a hotel's network is no list, and must not take the place of the one that is kept
    if (!answer.ok || !SIGNED.test(list)) {
      throw new Error('no list');
    }
    keep(list);
    return list;
  } catch {
    const list = kept();
    if (!list) {
      throw new Error('no list');
    }
    return list;
  }
}

/** The whole address, as a phone reads it, or what stands behind its #. */
const tokenOf = text => trimmed(text).replace(/^[^#]*#/, '').replace(/\s/g, '');

function Verifier() {
  const [text, setText] = useState('');
  const [found, setFound] = useState();
  const [problem, setProblem] = useState();
  const check = async said => {
    setProblem(undefined);
    setFound(undefined);
    if (!tokenOf(said)) {
      setProblem(say.missing);
      return;
    }
    setFound(await verified(tokenOf(said), { keys: async () => keys, states }));
  };
  return (
    <>
      <section class="card">
        <form
          onSubmit={event => {
            event.preventDefault();
            check(text);
          }}
        >
          <p class="row">
            <label for="code">{say.code}</label>
            <small id="code-hint">{say.codeHint}</small>
            <textarea id="code" rows="5" value={text} aria-describedby="code-hint" autocomplete="off" spellcheck={false} onInput={event => setText(event.target.value)} />
          </p>
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <p class="actions">
            <button type="submit" class="zc-button zc-primary">
              {say.check}
            </button>
            <Photo
              onCode={said => {
                setText(said);
                check(said);
              }}
              onProblem={setProblem}
            />
          </p>
        </form>
      </section>
      {found && <Result state={found.state} facts={found.facts && factsIn(found.facts)} copy={found.copy} />}
      <p class="muted">{say.from(address, dateTime(savedAt))}</p>
    </>
  );
}

/** Where the browser reads codes by itself. */
function Photo({ onCode, onProblem }) {
  const [able, setAble] = useState(false);
  useEffect(() => {
    globalThis.BarcodeDetector?.getSupportedFormats().then(
      formats => setAble(formats.includes('qr_code')),
      () => {},
    );
  }, []);
  const read = async file => {
    try {
      const [code] = await new globalThis.BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(file));
      if (code) {
        onCode(code.rawValue);
        return;
      }
    } catch {
      // no picture, which is told as no code
    }
    onProblem(say.noCode);
  };
  return able && <FileButton id="photo" accept="image/*" label={say.photo} onFile={read} />;
}

render(globalThis.crypto?.subtle ? <Verifier /> : <p class="problem">{say.unable}</p>, document.getElementById('verifier'));
