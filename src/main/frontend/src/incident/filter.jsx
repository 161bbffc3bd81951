import { CaseFilter } from '../lib/case-filter.jsx';
import { incidents as words } from '../messages/incidents.zh.js';

/** Where to look: at a process or one of its steps, and for which case. */
export function Filter({ wanted, places, onAsk }) {
  return (
    <CaseFilter id="incident" words={words} wanted={wanted} onAsk={onAsk}>
      <p class="row">
        <label for="incident-place">{words.place}</label>
        <select
          id="incident-place"
          value={wanted.process ? JSON.stringify([wanted.process, wanted.step]) : ''}
          onChange={event => {
            const [process, step] = event.target.value ? JSON.parse(event.target.value) : ['', ''];
            onAsk({ process, step });
          }}
        >
          <option value="">{words.everyPlace}</option>
          {byProcess(places).map(([key, name, steps]) => (
            <optgroup key={key} label={name}>
              {key && <option value={JSON.stringify([key, ''])}>{words.withCount(words.wholeProcess(name), steps.reduce((sum, step) => sum + step.count, 0))}</option>}
              {steps.map(({ step, stepName, count }) => (
                <option key={step} value={JSON.stringify([key, step])}>
                  {words.withCount(stepName, count)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
    </CaseFilter>
  );
}

/** @returns [key, name, steps] of each process */
function byProcess(places) {
  const found = new Map();
  for (const place of places) {
    const steps = found.get(place.process)?.[2] ?? [];
    found.set(place.process, [place.process, place.processName, [...steps, place]]);
  }
  return [...found.values()];
}

/** What happened, with how many there are of each kind. */
export function Kinds({ kinds, chosen, onChoose }) {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="admin-choices" role="group" aria-label={words.kindsLabel}>
      {[{ kind: '', count: all }, ...kinds].map(({ kind, count }) => (
        <button type="button" key={kind} class="zc-button" aria-pressed={chosen === kind} onClick={() => onChoose(kind)}>
          {kind ? words.kinds[kind].name : words.everyKind} <span class="number">{count}</span>
        </button>
      ))}
    </div>
  );
}
