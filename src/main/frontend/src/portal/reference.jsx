// 基础数据: the file in use, what a new one would change, and putting it in use.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get, request } from '../api.js';
import { Problem, useAction } from '../fields.jsx';
import { dateTime } from '../format.js';
import { reference as words } from '../messages.zh.js';

/** More rows than these nobody reads. */
const SHOWN = 100;

function Files() {
  const [files, setFiles] = useState();
  useEffect(() => {
    get('/api/admin/reference').then(setFiles);
  }, []);
  return files?.map(file => <File key={file.file} file={file} onChange={setFiles} />);
}

function File({ file, onChange }) {
  const [text, setText] = useState();
  const [difference, setDifference] = useState();
  const [done, setDone] = useState(false);
  const compare = useAction(async chosen => {
    setDone(false);
    setDifference(undefined);
    const read = decoded(await chosen.arrayBuffer());
    setText(read);
    setDifference(await request('POST', `/api/admin/reference/${file.file}/difference`, { text: read }));
  });
  const load = useAction(async () => {
    onChange(await request('PUT', `/api/admin/reference/${file.file}`, { text }));
    setDifference(undefined);
    setDone(true);
  });
  const id = `file-${file.file}`;
  const same = difference && !difference.added.length && !difference.removed.length && !difference.changed.length;
  return (
    <section class="card reference">
      <h2>{file.name}</h2>
      <p>
        {words.inUse(file.version, file.rows)}{' '}
        <span class="muted">{file.loadedBy ? words.loaded(dateTime(file.loadedAt), file.loadedBy) : words.bundled}</span>
      </p>
      <p class="actions">
        <a class="button" href={`/api/admin/reference/${file.file}`} download={file.file}>
          {words.download}
        </a>
        <label class="button" for={id}>
          {words.choose}
        </label>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept=".csv,text/csv"
          onChange={event => {
            const [chosen] = event.target.files;
            event.target.value = '';
            if (chosen) {
              compare.run(chosen);
            }
          }}
        />
      </p>
      <Problem error={compare.error ?? load.error} />
      {done && (
        <p class="done" role="status">
          {words.done}
        </p>
      )}
      {difference && (
        <div class="difference" role="status">
          {difference.problems.length > 0 ? (
            <ul class="problem">
              {difference.problems.map(problem => (
                <li>{problem}</li>
              ))}
            </ul>
          ) : same ? (
            <p>{words.same}</p>
          ) : (
            <>
              <p>
                <strong>{words.summary(difference.added.length, difference.changed.length, difference.removed.length)}</strong>
              </p>
              <div class="table">
                <table>
                  <thead>
                    <tr>
                      <th>{words.change}</th>
                      {file.columns.map(column => (
                        <th>
                          {words.columns[column] ?? column}
                          <small class="muted"> {column}</small>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows(difference).map(row => (
                      <tr class={row.kind}>
                        <th scope="row">{words[row.kind]}</th>
                        {file.columns.map(column => (
                          <td>
                            {row.before && row.before[column] !== row.cells[column] && <del>{row.before[column] || words.nothing}</del>} {row.cells[column]}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <p class="actions">
                <button type="button" class="button primary" disabled={load.busy} onClick={() => load.run()}>
                  {words.load}
                </button>
                <button type="button" class="button" onClick={() => setDifference(undefined)}>
                  {words.cancel}
                </button>
              </p>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function rows({ added, changed, removed }) {
  return [
    ...removed.map(cells => ({ kind: 'removed', cells })),
    ...changed.map(({ before, after }) => ({ kind: 'changed', before, cells: after })),
    ...added.map(cells => ({ kind: 'added', cells })),
  ].slice(0, SHOWN);
}

/** Excel in China writes GB 18030 where it is not told otherwise. */
function decoded(buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('gb18030').decode(buffer);
  }
}

render(<Files />, document.getElementById('reference'));
