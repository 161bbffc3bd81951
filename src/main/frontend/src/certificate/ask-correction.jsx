// 申请更正: what a holder asks for where the certificate has a wrong letter.
import { useState } from 'preact/hooks';
import { Problem, SubmitForm, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { LongTextRow } from '../lib/long-text-row.jsx';
import { trimmed } from '../lib/typed.js';
import { certificate } from '../messages/certificate.zh.js';
import { Attached } from '../upload/attached.jsx';
import { CorrectionRows, wordingsOf } from './correcting.jsx';
import { GroundRow } from './ground-row.jsx';

const words = certificate.change;
const say = certificate.correct.own;
const FEWEST = 10;
const MOST_FILES = 5;

/** @param reload reads and shows everything anew */
export function AskCorrection({ number, title, reload }) {
  const [askable, setAskable] = useState();
  const { busy, error, run } = useAction(async () => setAskable(await get(`/api/me/certificates/${number}/correctable`)));
  if (!askable) {
    return (
      <p class="actions">
        <button type="button" class="zc-link" disabled={busy} aria-label={say.askOf(title)} onClick={run}>
          {say.ask}
        </button>
        <Problem error={error} />
      </p>
    );
  }
  return <Asking number={number} askable={askable} onSent={reload} onCancel={() => setAskable(undefined)} />;
}

/** Nothing of what was typed is lost where it is refused. */
function Asking({ number, askable: { grounds, facts }, onSent, onCancel }) {
  const [ground, setGround] = useState('');
  const [texts, setTexts] = useState({});
  const [text, setText] = useState('');
  const [files, setFiles] = useState([]);
  const { busy, error, run } = useAction(async () => {
    const corrections = wordingsOf(facts, texts);
    await request('POST', `/api/me/certificates/${number}/corrections`, { ground, facts: text, corrections, files: files.map(({ id }) => id) });
    onCancel();
    await onSent();
  });
  return (
    <div class="certificate-change">
      <h3>{say.ask}</h3>
      <p class="muted">{say.text}</p>
      <SubmitForm action={run} label={busy ? words.busy : words.send} busy={busy} error={error}>
        <CorrectionRows facts={facts} texts={texts} onInput={setTexts} />
        <GroundRow value={ground} onInput={setGround} grounds={grounds} />
        <LongTextRow id={`asked-${number}`} name="facts" fewest={FEWEST} label={say.facts} hint={say.factsHint(trimmed(text).length)} value={text} onInput={setText} missing={words.textMissing} />
        <Attached files={files} onChange={setFiles} to={`/api/me/certificates/${number}/files`} most={MOST_FILES} />
      </SubmitForm>
      <p>
        <button type="button" class="zc-link" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
