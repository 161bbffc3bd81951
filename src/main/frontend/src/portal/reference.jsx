// 基础数据: the file in use, what a new one would change, and putting it in use.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request, requestBytes } from '../lib/api.js';
import { csvText } from '../lib/csv-text.js';
import { FileButton } from '../lib/file-button.jsx';
import { dateTime } from '../lib/format.js';
import { reference as words } from '../messages/reference.zh.js';

/** More rows than these nobody reads. */
const SHOWN = 100;

/** Characters; the server takes no more. */
const LONGEST = 5_000_000;

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
  const compare = useAction(async bytes => {
    setDone(false);
    setDifference(undefined);
    const read = csvText(await bytes);
    if (read.length > LONGEST) {
      throw new Error(words.tooLarge);
    }
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
        {words.inUse(file.inUse.version, file.rows)} <span class="muted">{origin(file.inUse)}</span>
      </p>
      {file.warning && (
        <p class="problem" role="status">
          {file.warning}
        </p>
      )}
      <p class="actions">
        <a class="zc-button" href={`/api/admin/reference/${file.file}`} download={file.file}>
          {words.download}
        </a>
        <FileButton id={id} accept=".csv,text/csv" label={words.choose} onFile={chosen => compare.run(chosen.arrayBuffer())} />
      </p>
      {file.inUse.version > 1 && (
        <Versions
          key={file.inUse.version}
          file={file}
          busy={compare.busy}
          onPutBack={version => compare.run(requestBytes('GET', `/api/admin/reference/${file.file}/versions/${version}`))}
        />
      )}
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
              <div class="table" role="region" aria-label={words.tableOf(file.name)} tabIndex={0}>
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
                        <th scope="row">
                          {words[row.kind]}
                          {row.held && <small class="held">{words.held(row.held)}</small>}
                        </th>
                        {file.columns.map(column => (
                          <td>
                            {row.before && row.before[column] !== row.cells[column] && (
                              <del>{row.before[column] ? named(row.before[column], column, difference) : words.nothing}</del>
                            )}{' '}
                            {named(row.cells[column], column, difference)}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <p class="actions">
                <button type="button" class="zc-button zc-primary" disabled={load.busy} onClick={() => load.run()}>
                  {words.load}
                </button>
                <button type="button" class="zc-button" onClick={() => setDifference(undefined)}>
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

/** Versions are loaded when somebody first looks; one that is put back becomes a new version, after the same comparison. */
function Versions({ file, busy, onPutBack }) {
  const [versions, setVersions] = useState();
  const open = useAction(async () => setVersions(await get(`/api/admin/reference/${file.file}/versions`)));
  return (
    <details onToggle={event => event.currentTarget.open && !versions && open.run()}>
      <summary>{words.older}</summary>
      <Problem error={open.error} />
      <ul class="versions">
        {versions?.slice(1).map(version => (
          <li>
            <span>
              {words.version(version.version)} <span class="muted">{origin(version)}</span>
            </span>
            <span class="actions">
              <a class="zc-button" href={`/api/admin/reference/${file.file}/versions/${version.version}`} download aria-label={words.downloadOf(version.version)}>
                {words.downloadOld}
              </a>
              <button type="button" class="zc-button" disabled={busy} aria-label={words.putBackOf(version.version)} onClick={() => onPutBack(version.version)}>
                {words.putBack}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function origin({ loadedAt, loadedBy }) {
  return loadedBy ? words.loaded(dateTime(loadedAt), loadedBy) : words.bundled(dateTime(loadedAt));
}

/** A code with what it is called beside it. */
function named(cell, column, { names }) {
  const name = names[column]?.[cell] ?? words.values[column]?.[cell];
  return name ? (
    <>
      {cell} <small class="muted">{name}</small>
    </>
  ) : (
    cell
  );
}

function rows({ added, changed, removed, subject, held }) {
  const heldBy = row => held[subject.map(column => row[column]).join(',')];
  return [
    ...removed.map(cells => ({ kind: 'removed', cells, held: heldBy(cells) })),
    ...changed.map(({ before, after }) => ({ kind: 'changed', before, cells: after, held: heldBy(before) })),
    ...added.map(cells => ({ kind: 'added', cells })),
  ].slice(0, SHOWN);
}

render(<Files />, document.getElementById('reference'));
