import { useEffect, useRef } from 'preact/hooks';
import { password as words } from '../messages/fields.zh.js';
import { passwordKinds } from './password-kinds.js';

/** @param missing what to say where it is empty; nothing where the server says it */
export function PasswordInput({ id, value, shown, disabled, onInput, onBlur, onShow, missing, autoComplete = 'new-password', ...input }) {
  const field = useRef();
  useEffect(() => field.current.setCustomValidity((!value && missing) || ''), [value, missing]);
  return (
    <div class="zc-password">
      <input
        ref={field}
        id={id}
        class="fjs-input"
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellcheck={false}
        disabled={disabled}
        value={value}
        onInput={event => onInput(event.target.value)}
        onBlur={() => onBlur?.()}
        {...input}
      />
      <button type="button" class="zc-link" aria-pressed={shown} onClick={onShow}>
        {shown ? words.hide : words.show}
      </button>
    </div>
  );
}

export function PasswordPolicy({ value }) {
  const { length, kinds } = passwordKinds(value);
  return (
    <div class="zc-policy">
      <ul aria-live="polite">
        <Wanted met={length}>{words.length}</Wanted>
        <Wanted met={kinds >= 3}>{words.kinds(kinds)}</Wanted>
      </ul>
      <p>{words.common}</p>
    </div>
  );
}

/** One rule with its tick; who hears the page hears that it is met. */
function Wanted({ met, children }) {
  return (
    <li class={met ? 'ok' : ''}>
      {children}
      {met && <span class="zc-unseen">{words.met}</span>}
    </li>
  );
}
