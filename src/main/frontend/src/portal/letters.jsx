// 模板管理: what the letters that applicants download say, and which version is in use.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, SubmitForm, useAction } from '../account/fields.jsx';
import { get, request, requestBytes } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { letters as words } from '../messages/letters.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';

function Letters() {
  const [letters, setLetters] = useState();
  const load = () => get('/api/admin/letters').then(setLetters);
  useEffect(() => {
    load();
  }, []);
  return letters?.map(letter => <Letter key={letter.template} letter={letter} onChange={load} />);
}

function Letter({ letter, onChange }) {
  const [text, setText] = useState(letter.text);
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState();
  const [current, ...older] = letter.versions;
  const [tried, setTried] = useState();
  const save = useAction(async () => {
    const replaced = await request('PUT', `/api/admin/letters/${letter.template}`, { text });
    setSaved(replaced.version);
    setOpen(false);
    onChange();
  });
  const preview = useAction(async shown => {
    const bytes = await requestBytes('POST', `/api/admin/letters/${letter.template}/preview.pdf`, { text: shown });
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    previewPdf({ fileName: `${letter.name}.pdf`, url, bytes, pages: 1 });
  });
  // what both say of one text is said once
  const error = tried === 'save' ? save.error : preview.error;
  // of what is no letter yet, the server has more to say
  const fillsNothingIn = /^\s*version:/.test(text) && !/\{\{.+?\}\}/.test(text);
  const trySave = () => {
    if (!fillsNothingIn || confirm(words.nothingFilledIn)) {
      setTried('save');
      return save.run();
    }
  };
  const tryPreview = shown => {
    setTried('preview');
    preview.run(shown);
  };
  const id = `letter-${letter.template}`;
  return (
    <section class="card">
      <h2>{letter.name}</h2>
      <p>
        {words.current}：<strong>{current.version}</strong> <span class="muted">{origin(current)}</span>
      </p>
      {saved && (
        <p class="done" role="status">
          {words.saved(saved)}
        </p>
      )}
      {!open && <Problem error={error} />}
      {open ? (
        <SubmitForm action={trySave} label={words.save} busy={save.busy} error={error}>
          <p class="row">
            <label for={id}>{words.text}</label>
            <textarea id={id} class="letter-text" rows={18} aria-describedby={`${id}-hint`} value={text} onInput={event => setText(event.target.value)} />
          </p>
          <p id={`${id}-hint`} class="muted">
            {words.hint}
          </p>
          <p>
            <button type="button" class="zc-button" disabled={preview.busy} onClick={() => tryPreview(text)}>
              {words.preview}
            </button>
          </p>
        </SubmitForm>
      ) : (
        <p class="actions">
          <button type="button" class="zc-button" disabled={preview.busy} onClick={() => tryPreview(letter.text)}>
            {words.preview}
          </button>
          <button type="button" class="zc-button" onClick={() => setOpen(true)}>
            {words.edit}
          </button>
        </p>
      )}
      {older.length > 0 && (
        <details>
          <summary>{words.older}</summary>
          <ul>
            {older.map(version => (
              <li>
                {version.version} <span class="muted">{origin(version)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function origin(version) {
  return version.uploadedAt ? words.replaced(version.uploadedBy, dateTime(version.uploadedAt)) : words.bundled;
}

render(<Letters />, document.getElementById('letters'));
