import { useState } from 'preact/hooks';
import { TextRow } from '../account/fields.jsx';
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
  const [caseNumber, setCaseNumber] = useState(wanted.caseNumber);
  return (
    <form
      class="card small-form admin-filter notices-filter"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        onAsk({ caseNumber });
      }}
    >
      <Choice id="notice-channel" label={words.channel} any={words.anyChannel} options={words.channels} value={wanted.channel} onChoose={channel => onAsk({ channel })} />
      <Choice
        id="notice-kind"
        label={words.kind}
        any={words.anyKind}
        options={{ ...words.templates, code: words.code }}
        value={wanted.kind}
        onChoose={kind => onAsk({ kind })}
      />
      <TextRow
        id="notice-case"
        label={words.caseNumber}
        value={caseNumber}
        onInput={setCaseNumber}
        maxLength={40}
        type="search"
        inputMode="numeric"
        placeholder={words.caseNumberHint}
        autoComplete="off"
      />
      <p>
        <button type="submit" class="zc-button zc-primary">
          {words.search}
        </button>
      </p>
    </form>
  );
}

function Choice({ id, label, any, options, value, onChoose }) {
  return (
    <p class="row">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChoose(event.target.value)}>
        <option value="">{any}</option>
        {Object.entries(options).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
