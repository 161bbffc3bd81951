import { say } from '../messages/form.zh.js';

/** What was asked for when this item was returned last, beside what came back. */
export function Asked({ reason, changed }) {
  return (
    reason && (
      <p class="zc-asked">
        {say.askedFor(reason)}
        {!changed && <span class="zc-chip zc-chip-returned">{say.unchanged}</span>}
      </p>
    )
  );
}
