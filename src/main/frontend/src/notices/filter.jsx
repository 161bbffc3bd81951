import { CaseFilter } from '../lib/case-filter.jsx';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { notices as words } from '../messages/failed-notices.zh.js';

/** What became of them, with how many there are. */
export function States({ counts, chosen, onChoose }) {
  return (
    <div class="admin-choices" role="group" aria-label={words.stateLabel}>
      {Object.entries(words.states).map(([state, name]) => (
        <button type="button" key={state} class="zc-button" aria-pressed={chosen === state} onClick={() => onChoose(state)}>
          {name} <span class="number">{counts.filter(one => one.state === state).reduce((sum, { count }) => sum + count, 0)}</span>
        </button>
      ))}
    </div>
  );
}

export function Filter({ wanted, onAsk }) {
  const kinds = { '': words.anyKind, ...words.templates, code: words.code };
  return (
    <CaseFilter id="notice" look="notices-filter" words={words} wanted={wanted} onAsk={onAsk}>
      <ChoiceRow
        id="notice-channel"
        label={words.channel}
        value={wanted.channel}
        onInput={channel => onAsk({ channel })}
        options={[['', words.anyChannel], ...Object.entries(words.channels)]}
      />
      <ChoiceRow id="notice-kind" label={words.kind} value={wanted.kind} onInput={kind => onAsk({ kind })} options={Object.entries(kinds)} />
    </CaseFilter>
  );
}
