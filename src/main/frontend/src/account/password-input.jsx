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
    <ul class="zc-policy" aria-live="polite">
      <li class={length ? 'ok' : ''}>{words.length}</li>
      <li class={kinds >= 3 ? 'ok' : ''}>{words.kinds(kinds)}</li>
      <li class="hint">{words.common}</li>
    </ul>
  );
}
