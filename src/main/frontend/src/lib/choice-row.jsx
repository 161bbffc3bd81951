import { useEffect, useRef } from 'preact/hooks';
import { fields as words } from '../messages/fields.zh.js';

/**
 * A labelled list in a small form.
 *
 * @param required whether the empty value, which asks for a choice, is none; elsewhere it stands for any
 * @param options pairs of a value and what is read
 */
export function ChoiceRow({ id, name, label, value, required, onInput, options }) {
  const field = useRef();
  useEffect(() => field.current.setCustomValidity(required && !value ? words.missing(label) : ''), [value]);
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
