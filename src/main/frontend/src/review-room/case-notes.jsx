import { useEffect, useRef, useState } from 'preact/hooks';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { say } from '../messages/review-room.zh.js';

const minute = time => dateTime(time).slice(0, 16);

/** As many as are shown at once: the sheet is there to be read. */
const FIRST = 3;

/**
 * What the reviewers of the own office noted about a case, for each other; nothing for whoever may not read it.
 *
 * @param frame class of the part of the page; @param heading its level there
 */
export function CaseNotes({ id, frame = 'zc-review-section', heading: Heading = 'h3' }) {
  const [view, setView] = useState();
  const [failed, setFailed] = useState(false);
  const [all, setAll] = useState(false);
  const load = () =>
    get(`/api/office/cases/${id}/notes`).then(
      found => {
        setView(found);
        setFailed(false);
      },
      error => setFailed(![403, 404].includes(error.status)),
    );
  useEffect(() => {
    load();
  }, [id]);
  if (!view && !failed) {
    return null;
  }
  return (
    <section class={`${frame} zc-notes`} aria-label={say.notes}>
      <header>
        <Heading>{say.notes}</Heading>
      </header>
      {failed && (
        <p role="alert">
          {say.notesFailed}{' '}
          <button type="button" class="zc-link" onClick={load}>
            {say.again}
          </button>
        </p>
      )}
      {view && (
        <>
          <p class="zc-notes-hint">{say.notesFor(view.office)}</p>
          <ol>
            {view.notes.slice(0, all ? undefined : FIRST).map(note => (
              <Note key={note.id} note={note} url={`/api/office/cases/${id}/notes/${note.id}`} onDone={setView} />
            ))}
          </ol>
          {view.notes.length > FIRST && (
            <button type="button" class="zc-link" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say.fewerNotes : say.allNotes(view.notes.length)}
            </button>
          )}
          <Writing url={`/api/office/cases/${id}/notes`} longest={view.longest} onDone={setView} />
        </>
      )}
    </section>
  );
}

function Note({ note, url, onDone }) {
  const [sure, setSure] = useState(false);
  const [error, setError] = useState();
  const remove = () => request('DELETE', url).then(onDone, failure => setError(failure.message));
  return (
    <li>
      <p>{note.text}</p>
      <small>
        {say.noteBy(note.author, minute(note.at))}
        {note.deletable &&
          (sure ? (
            <>
              <button type="button" class="zc-link" onClick={remove}>
                {say.removeNoteSurely}
              </button>
              <button type="button" class="zc-link" onClick={() => setSure(false)}>
                {say.keepNote}
              </button>
            </>
          ) : (
            <button type="button" class="zc-link" aria-label={say.removeNoteOf(minute(note.at))} onClick={() => setSure(true)}>
              {say.removeNote}
            </button>
          ))}
      </small>
      {error && (
        <p class="zc-notes-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}

function Writing({ url, longest, onDone }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState();
  const opener = useRef();
  const box = useRef();
  useEffect(() => {
    if (open) {
      box.current.focus();
    }
  }, [open]);
  const close = () => {
    setOpen(false);
    setError(undefined);
    setTimeout(() => opener.current?.focus());
  };
  const write = async () => {
    if (busy) {
      return;
    }
    setBusy(true);
    try {
      onDone(await request('POST', url, { text }));
      setText('');
      close();
    } catch (failure) {
      setError(failure.problems?.[0]?.message ?? failure.message);
    }
    setBusy(false);
  };
  if (!open) {
    return (
      <button type="button" class="zc-button zc-small" ref={opener} onClick={() => setOpen(true)}>
        {say.writeNote}
      </button>
    );
  }
  return (
    <div class="zc-note-writing">
      <textarea ref={box} aria-label={say.noteText} value={text} onInput={event => setText(event.target.value)} aria-invalid={Boolean(error)} />
      <p class={[...text].length > longest ? 'zc-notes-error' : 'zc-notes-hint'}>{say.lengthOf([...text].length, longest)}</p>
      {error && (
        <p class="zc-notes-error" role="alert">
          {error}
        </p>
      )}
      <p>
        <button type="button" class="zc-button zc-primary zc-small" aria-disabled={busy} onClick={write}>
          {say.saveNote}
        </button>
        <button type="button" class="zc-button zc-small" onClick={close}>
          {say.cancelNote}
        </button>
      </p>
    </div>
  );
}
