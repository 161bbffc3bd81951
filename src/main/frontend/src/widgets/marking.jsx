import { say } from '../messages/form.zh.js';

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
      <div>
        {say.quickReasons.map(text => (
          <button
            type="button"
            class="zc-button zc-small"
            onClick={() => marking.explain(item, mark.reason ? `${mark.reason}；${text}` : text)}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}
