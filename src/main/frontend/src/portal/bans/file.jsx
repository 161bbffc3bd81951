import { useState } from 'preact/hooks';
import { Problem, useAction } from '../../account/fields.jsx';
import { request } from '../../lib/api.js';
import { csvText } from '../../lib/csv-text.js';
import { FileButton } from '../../lib/file-button.jsx';
import { bans as words } from '../../messages/bans.zh.js';

/** Characters; the server takes no more. */
const LONGEST = 2_000_000;

const EXAMPLE = `\uFEFF${words.columns.join(',')}\r\n`;

/** A list that is loaded: looked at first, then all of it or nothing. */
export function BanFile({ onLoaded }) {
  const [text, setText] = useState();
  const [preview, setPreview] = useState();
  const look = useAction(async bytes => {
    setPreview(undefined);
    const read = csvText(await bytes);
    if (read.length > LONGEST) {
      throw new Error(words.tooLarge);
    }
    setText(read);
    setPreview(await request('POST', '/api/admin/bans/file/preview', { text: read }));
  });
  const load = useAction(async () => {
    const { lines } = await request('PUT', '/api/admin/bans/file', { text });
    setPreview(undefined);
    onLoaded(lines);
  });
  return (
    <section class="card">
      <h2>{words.load}</h2>
      <p class="muted">{words.loadText}</p>
      <p class="actions">
        <FileButton id="ban-file" accept=".csv,text/csv" label={words.chooseFile} onFile={chosen => look.run(chosen.arrayBuffer())} />
        <a class="zc-link" href={`data:text/csv;charset=utf-8,${encodeURIComponent(EXAMPLE)}`} download={words.exampleName}>
          {words.example}
        </a>
      </p>
      <Problem error={look.error ?? load.error} />
      {preview && (
        <div class="difference" role="status">
          {preview.problems.length > 0 ? <Problems preview={preview} /> : <Lines preview={preview} load={load} onCancel={() => setPreview(undefined)} />}
        </div>
      )}
    </section>
  );
}

function Problems({ preview }) {
  return (
    <>
      <p>
        <strong>{words.notLoaded}</strong>
      </p>
      <ul class="problem">
        {preview.problems.map(problem => (
          <li>{problem}</li>
        ))}
        {preview.moreProblems > 0 && <li>{words.moreProblems(preview.moreProblems)}</li>}
      </ul>
    </>
  );
}

function Lines({ preview, load, onCancel }) {
  return (
    <>
      <p>
        <strong>{words.summary(preview)}</strong>
        {preview.lines > preview.shown.length && <span class="muted"> {words.first(preview.shown.length)}</span>}
      </p>
      <div class="table" role="region" aria-label={words.load} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {words.heads.map(head => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.shown.map(line => (
              <tr key={line.line} class={line.replaces ? 'changed' : 'added'}>
                <td>{line.line}</td>
                <td>{line.name}</td>
                <td>{line.numberEnd}</td>
                <td>{line.until}</td>
                <td>{line.reason}</td>
                <td>{[line.account ? words.hasAccount : words.noAccount, line.replaces && words.replaces].filter(Boolean).join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <button type="button" class="zc-button zc-primary" disabled={load.busy} onClick={() => load.run()}>
          {words.loadNow(preview.lines)}
        </button>
        <button type="button" class="zc-button" onClick={onCancel}>
          {words.cancelFile}
        </button>
      </p>
    </>
  );
}
