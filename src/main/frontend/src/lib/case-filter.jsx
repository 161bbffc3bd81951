import { useState } from 'preact/hooks';
import { TextRow } from '../account/fields.jsx';

/**
 * Narrows a list for process admins by its choices, each of which counts at once, and by a case number.
 *
 * @param id begins those of its fields
 * @param words {caseNumber, caseNumberHint, search}
 * @param onAsk takes what is changed
 */
export function CaseFilter({ id, words, wanted, onAsk, look = '', children }) {
  const [caseNumber, setCaseNumber] = useState(wanted.caseNumber);
  return (
    <form
      class={`card small-form admin-filter ${look}`}
      role="search"
      onSubmit={event => {
        event.preventDefault();
        onAsk({ caseNumber });
      }}
    >
      {children}
      <TextRow
        id={`${id}-case`}
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
