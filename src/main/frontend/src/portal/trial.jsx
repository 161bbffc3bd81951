// 试算: a changed table asked about past cases, before it is deployed.
import { useRef, useState } from 'preact/hooks';
import { Problem, TextRow, useAction } from '../account/fields.jsx';
import { request, requestBytes } from '../lib/api.js';
import { isoDay } from '../lib/format.js';
import { save } from '../lib/save.js';
import { textOfTable } from '../lib/table-file.js';
import { trial as words } from '../messages/trial.zh.js';
import { TrialResult } from './trial-table.jsx';
import { together } from './trial-result.js';

function yearAgo() {
  const day = new Date();
  day.setFullYear(day.getFullYear() - 1);
  return isoDay(day);
}

export function Trial() {
  const [from, setFrom] = useState(yearAgo);
  const [to, setTo] = useState(() => isoDay(new Date()));
  const [file, setFile] = useState();
  const [result, setResult] = useState();
  const [ended, setEnded] = useState(false);
  const wanted = useRef(true);
  const input = useRef();

  const run = useAction(async chosen => {
    wanted.current = true;
    setResult(undefined);
    setEnded(false);
    if (!from || !to) {
      throw new Error(from ? words.toMissing : words.fromMissing);
    }
    const text = await textOfTable(chosen);
    setFile(chosen);
    let found;
    do {
      const part = await request('POST', '/api/admin/trials', { fileName: chosen.name, text, from, to, asOf: found?.asOf, done: found?.done ?? 0 });
      if (found && part.version !== found.version) {
        throw new Error(words.redeployed);
      }
      found = { ...together(found, part), tried: { fileName: chosen.name, text, from, to } };
      setResult(found);
    } while (wanted.current && found.done < found.total);
    setEnded(true);
  });

  return (
    <section class="card trial" aria-labelledby="trial-title">
      <h2 id="trial-title">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <div class="small-form days">
        <TextRow id="trial-from" name="from" label={words.from} type="date" value={from} onInput={setFrom} max={to} disabled={run.busy} />
        <TextRow id="trial-to" name="to" label={words.to} type="date" value={to} onInput={setTo} min={from} disabled={run.busy} />
      </div>
      <p class="actions">
        <button type="button" class="zc-button zc-primary" disabled={run.busy} onClick={() => input.current.click()}>
          {words.choose}
        </button>
        {file && !run.busy && (
          <button type="button" class="zc-button" onClick={() => run.run(file)}>
            {words.again}
          </button>
        )}
        <input
          ref={input}
          class="zc-unseen"
          type="file"
          accept=".dmn"
          tabIndex={-1}
          aria-label={words.choose}
          onChange={event => {
            const [chosen] = event.target.files;
            event.target.value = '';
            if (chosen) {
              run.run(chosen);
            }
          }}
        />
        {file && <span class="muted file">{file.name}</span>}
      </p>
      <Problem error={run.error} />
      {run.busy && (
        <div class="running">
          <progress aria-label={words.progress} max={result?.total || 1} value={result ? result.done : undefined} />
          <span role="status">{result ? words.running(result.done, result.total) : words.preparing}</span>
          <button type="button" class="zc-button" onClick={() => (wanted.current = false)}>
            {words.stop}
          </button>
        </div>
      )}
      {result && !run.error && <TrialResult result={result} ended={ended} onExport={() => exported(result)} />}
    </section>
  );
}

/** The server tries these cases once more, while it writes the file. */
async function exported({ name, version, asOf, done, tried }) {
  const bytes = await requestBytes('POST', '/api/admin/trials/exports', { tried: { ...tried, asOf, done }, version });
  save(new Blob([bytes], { type: 'text/csv' }), words.fileName(name, isoDay(new Date())));
}
