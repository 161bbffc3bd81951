import { say } from '../messages/form.zh.js';
import { Phrases } from '../review-room/phrases.jsx';

/** The tick that returns one item. */
export function Mark({ item, name, marking }) {
  if (!marking.open) {
    return null;
  }
  return (
    <label class="zc-mark">
      <input
        type="checkbox"
        checked={Boolean(marking.of(item))}
        aria-label={`${say.returnThis} ${name}`}
        onChange={event => marking.toggle(item, event.target.checked)}
      />
      {say.returnThis}
    </label>
  );
}

/** Why it is returned, which the applicant will read. */
export function Reason({ item, name, marking }) {
  const mark = marking.of(item);
  if (!mark) {
    return null;
  }
  return (
    <div class="zc-mark-reason">
      <textarea
        aria-label={say.reasonFor(name)}
        placeholder={say.reasonFor(name)}
        value={mark.reason}
        onInput={event => marking.explain(item, event.target.value)}
      />
      <Phrases item={item} reason={mark.reason} onReason={text => marking.explain(item, text)} />
    </div>
  );
}
