import { useEffect, useRef } from 'preact/hooks';
import { account } from '../messages/account.zh.js';

/**
 * A labelled list in a small form.
 *
 * @param options pairs of a value and what is read; the empty value asks for a choice
 */
export function ChoiceRow({ id, name, label, value, onInput, options }) {
  const field = useRef();
  useEffect(() => field.current.setCustomValidity(value ? '' : account.missing(label)), [value]);
  return (
    <p class="row">
      <label for={id}>{label}</label>
      <select ref={field} id={id} name={name} value={value} onChange={event => onInput(event.target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
