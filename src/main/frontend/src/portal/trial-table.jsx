// What a trial found: how many cases change, and what changes.
import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { trial as words } from '../messages/trial.zh.js';
import { alike } from './trial-result.js';

/** More cases than these are shown when somebody asks. */
const SHOWN = 50;

/** More kinds of differences than these are read in the list of cases. */
const KINDS = 20;

/** @param onExport takes along what was found, as a promise */
export function TrialResult({ result, ended, onExport }) {
  const take = useAction(onExport);
  const { name, version, found, total, done, unchanged, changed, failed } = result;
  if (total === 0) {
    return <p role="status">{words.none}</p>;
  }
  return (
    <div class="result">
      <h3>{words.result(name, version)}</h3>
      {found > total && <p class="muted">{words.newest(found, total)}</p>}
      {ended && done < total && <p class="muted">{words.stopped(done, total)}</p>}
      <dl class="counts">
        <Count name={words.changed} count={changed.length} tone={changed.length ? 'changed' : undefined} />
        <Count name={words.unchanged} count={unchanged} />
        <Count name={words.failed} count={failed.length} tone={failed.length ? 'failed' : undefined} />
      </dl>
      {ended && (
        <p role="status">{changed.length === 0 && unchanged > 0 ? words.same : words.ended(changed.length, unchanged, failed.length)}</p>
      )}
      {changed.length > 1 && <Summary changed={changed} />}
      {changed.length > 0 && <Changes name={name} cases={changed} />}
      {failed.length > 0 && <Failures cases={failed} />}
      {ended && changed.length + failed.length > 0 && (
        <p class="actions">
          <button type="button" class="zc-button" disabled={take.busy} onClick={() => take.run()}>
            {words.export}
          </button>
          {take.busy && <span role="status">{words.exporting}</span>}
        </p>
      )}
      <Problem error={take.error} />
    </div>
  );
}

function Count({ name, count, tone }) {
  return (
    <div class={tone}>
      <dt>{name}</dt>
      <dd>{words.cases(count)}</dd>
    </div>
  );
}

/** What changes in many cases alike is read once. */
function Summary({ changed }) {
  const kinds = alike(changed);
  return (
    <>
      <h4>{words.summary}</h4>
      <ul class="kinds">
        {kinds.slice(0, KINDS).map(({ difference, count }, i) => (
          <li key={i}>
            <span>{words.sentence(difference)}</span> <strong>{words.cases(count)}</strong>
          </li>
        ))}
      </ul>
      {kinds.length > KINDS && <p class="muted">{words.moreKinds(kinds.length - KINDS)}</p>}
      <h4>{words.byCase}</h4>
    </>
  );
}

function Changes({ name, cases }) {
  const [all, setAll] = useState(false);
  const shown = all ? cases : cases.slice(0, SHOWN);
  return (
    <>
      <table class="trial-lines" aria-label={words.tableOf(name)}>
        <thead>
          <tr>
            {[words.caseNumber, words.item, words.before, words.after].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map(({ caseNumber, differences }) => (
          <tbody key={caseNumber}>
            {differences.map((difference, i) => (
              <tr key={i} class={difference.kind.toLowerCase()}>
                {i === 0 && (
                  <th scope="rowgroup" rowspan={differences.length}>
                    {caseNumber}
                  </th>
                )}
                <td data-label={words.item}>
                  {words.row(difference.row, difference.column) ?? words.whole}
                  {difference.kind !== 'CHANGED' && <span class="kind">{words.kinds[difference.kind]}</span>}
                </td>
                <td data-label={words.before}>{difference.before ?? words.absent}</td>
                <td data-label={words.after}>{difference.after ?? words.absent}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {shown.length < cases.length && (
        <p class="actions">
          <button type="button" class="zc-button" onClick={() => setAll(true)}>
            {words.more(cases.length - shown.length)}
          </button>
        </p>
      )}
    </>
  );
}

function Failures({ cases }) {
  return (
    <details>
      <summary>
        {words.failures}（{words.cases(cases.length)}）
      </summary>
      <ul>
        {cases.map(({ caseNumber, reason }) => (
          <li key={caseNumber}>
            {caseNumber}：{reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
