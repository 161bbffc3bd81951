import { useEffect, useRef } from 'preact/hooks';
import { trimmed } from '../lib/typed.js';

const FEWEST = 20;
const MOST = 2000;

/** A longer text, with what it should say below it. */
export function FactsRow({ label, hint, value, onInput, missing }) {
  const field = useRef();
  useEffect(() => field.current.setCustomValidity(trimmed(value).length < FEWEST ? missing : ''), [value]);
  return (
    <p class="row">
      <label for="objection-facts">{label}</label>
      <textarea id="objection-facts" name="facts" ref={field} rows={8} maxLength={MOST} value={value} onInput={event => onInput(event.target.value)} aria-describedby="objection-facts-hint" />
      <span class="muted hint" id="objection-facts-hint">
        {hint}
      </span>
    </p>
  );
}
