import { useEffect, useRef } from 'preact/hooks';
import { trimmed } from './typed.js';

const MOST = 2000;

/**
 * A longer text, with what it should say below it.
 *
 * @param fewest how many characters it has at least
 */
export function LongTextRow({ id, name, fewest, label, hint, value, onInput, missing }) {
  const field = useRef();
  useEffect(() => field.current.setCustomValidity(trimmed(value).length < fewest ? missing : ''), [value]);
  return (
    <p class="row">
      <label for={id}>{label}</label>
      <textarea id={id} name={name} ref={field} rows={8} maxLength={MOST} value={value} onInput={event => onInput(event.target.value)} aria-describedby={`${id}-hint`} />
      <span class="muted hint" id={`${id}-hint`}>
        {hint}
      </span>
    </p>
  );
}
