// 复查: what of the result may be asked to be looked at again, what was asked, and what came out.
import { useEffect, useState } from 'preact/hooks';
import { SubmitForm, useAction } from '../../account/fields.jsx';
// what the page has already stays one file: lib/shared.js
import '../../lib/shared.js';
import { get, request } from '../../lib/api.js';
import { Facts } from '../../lib/facts.jsx';
import { dateTime } from '../../lib/format.js';
import { NotLoaded } from '../../lib/loading.jsx';
import { LongTextRow } from '../../lib/long-text-row.jsx';
import { trimmed } from '../../lib/typed.js';
import { reExamination as words } from '../../messages/re-examination.zh.js';
import { Attached } from '../../upload/attached.jsx';

const FEWEST = 10;
const MOST_FILES = 5;

/**
 * Shows nothing where there is no result, and nothing of it was asked.
 *
 * @param reload reads the case anew: what was asked is in its history too
 */
export function ReExamination({ id, status, reload }) {
  const [own, setOwn] = useState();
  const [failed, setFailed] = useState();
  const load = () =>
    get(`/api/declarations/${id}/re-examination`).then(
      found => {
        setFailed(undefined);
        setOwn(found);
      },
      // there is a time in which to ask: that it could not be read is said
      setFailed,
    );
  useEffect(() => {
    load();
  }, [id, status]);
  if (failed && !own) {
    return <NotLoaded error={failed} onRetry={load} />;
  }
  if (!own || (!own.askable && own.asked.length === 0)) {
    return null;
  }
  return (
    <section class="card re-examination" aria-labelledby="re-examination">
      <h2 id="re-examination">{words.title}</h2>
      {own.asked.map(one => (
        <Asked key={one.askedAt} one={one} />
      ))}
      {own.askable && <Asking id={id} askable={own.askable} onSent={() => Promise.all([load(), reload()])} />}
    </section>
  );
}

function Asked({ one }) {
  return (
    <div class="re-examination-asked">
      <p role="status">
        <strong>{one.state === 'OPEN' ? words.open(one.office, words.subjects[one.subject], one.dueOn) : words.states[one.state]}</strong>
      </p>
      {one.redoUntil && <p class="notice">{words.redo(one.redoUntil)}</p>}
      <Facts facts={facts(one)} kind="answer-text" />
    </div>
  );
}

const minute = at => at && dateTime(at).slice(0, 16);

const facts = one => [
  [words.reason, one.reason],
  [words.office, one.office],
  [words.decidedAt, minute(one.decidedAt)],
  [words.facts, one.facts],
  [words.files, one.files.join('、')],
  [words.askedAt, minute(one.askedAt)],
];

/** Nothing of what was typed is lost where it is refused. */
function Asking({ id, askable, onSent }) {
  const [begun, setBegun] = useState(false);
  const [text, setText] = useState('');
  const [files, setFiles] = useState([]);
  const url = `/api/declarations/${id}/re-examination`;
  const { busy, error, run } = useAction(async () => {
    await request('POST', url, { facts: text, files: files.map(file => file.id) });
    await onSent();
  });
  return (
    <>
      <p>{words.may(words.subjects[askable.subject], askable.until)}</p>
      {begun ? (
        <>
          <SubmitForm action={run} label={busy ? words.busy : words.send} busy={busy} error={error}>
            <LongTextRow id="re-examination-facts" name="facts" fewest={FEWEST} label={words.facts} hint={words.factsHint(trimmed(text).length)} value={text} onInput={setText} missing={words.missing} />
            <Attached files={files} onChange={setFiles} to={`${url}/files`} most={MOST_FILES} />
          </SubmitForm>
          <p>
            <button type="button" class="zc-link" onClick={() => setBegun(false)}>
              {words.cancel}
            </button>
          </p>
        </>
      ) : (
        <p class="actions">
          <button type="button" class="zc-button" onClick={() => setBegun(true)}>
            {words.ask}
          </button>
        </p>
      )}
    </>
  );
}
