import { useState } from 'preact/hooks';
import { TextRow } from '../account/fields.jsx';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { staff as words } from '../messages/staff.zh.js';
import { OfficePick } from './offices.jsx';

/** Whom to look for: by name, login name or office; one office alone; those who left. */
export function Filter({ wanted, onAsk }) {
  const [text, setText] = useState(wanted.text);
  return (
    <form
      class="card small-form staff-filter"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        onAsk({ text });
      }}
    >
      <div class="staff-asked">
        <TextRow id="staff-text" label={words.text} value={text} onInput={setText} maxLength={100} type="search" placeholder={words.textHint} autoComplete="off" />
        <p>
          <button type="submit" class="zc-button zc-primary">
            {words.search}
          </button>
        </p>
        <OfficePick id="staff-office" label={words.oneOffice} onPick={office => onAsk({ office })} />
        <ChoiceRow
          id="staff-former"
          label={words.state}
          value={String(wanted.former)}
          onInput={former => onAsk({ former: former === 'true' })}
          options={[
            ['false', words.working],
            ['true', words.former],
          ]}
        />
      </div>
      {wanted.office && (
        <ul class="chips">
          <li>
            {wanted.office.name}
            <button type="button" class="zc-link" aria-label={words.takeAway(wanted.office.name)} onClick={() => onAsk({ office: undefined })}>
              ×
            </button>
          </li>
        </ul>
      )}
    </form>
  );
}
