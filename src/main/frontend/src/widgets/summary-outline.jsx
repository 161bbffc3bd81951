import { isNothing } from '../lib/typed.js';
import { summaryOutline as words } from '../messages/help.zh.js';

/** Puts the headings of the guide's four parts into a summary in which nothing is written yet, and leads to the help. */
export function SummaryOutline({ value, onChange, readonly, disabled }) {
  if (readonly || disabled) {
    return null;
  }
  return (
    <p class="zc-outline">
      {isNothing(value) && (
        <button type="button" class="zc-button" onClick={() => onChange({ value: words.text })}>
          {words.begin}
        </button>
      )}
      <a href="/help#summary" target="_blank" rel="noopener">
        {words.help}
      </a>
    </p>
  );
}
