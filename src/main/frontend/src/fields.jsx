import { useEffect, useState } from 'preact/hooks';
import { account } from './messages.zh.js';
import { PasswordInput, PasswordPolicy } from './widgets/new-password.jsx';

/** Small pieces of the account pages: a labelled input, a password, a code with its countdown. */
export function TextRow({ id, label, value, onInput, ...input }) {
  return (
    <p class="row">
      <label for={id}>{label}</label>
      <input id={id} value={value} onInput={event => onInput(event.target.value)} {...input} />
    </p>
  );
}

export function PasswordRow({ id, label, value, onInput, isNew = false }) {
  const [shown, setShown] = useState(false);
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <PasswordInput
        id={id}
        value={value}
        shown={shown}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        onInput={onInput}
        onShow={() => setShown(!shown)}
      />
      {isNew && <PasswordPolicy value={value} />}
    </div>
  );
}

export function CodeRow({ label = account.code, value, onInput, length = 6 }) {
  return (
    <TextRow
      id="code"
      label={label}
      value={value}
      onInput={onInput}
      inputMode={length === 6 ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      maxLength={length}
      autofocus
    />
  );
}

/** Asks for another code, once a minute (A05). */
export function Resend({ onResend }) {
  const [left, setLeft] = useState(60);
  useEffect(() => {
    const timer = setInterval(() => setLeft(now => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <button type="button" class="link" disabled={left > 0} onClick={() => onResend().then(() => setLeft(60))}>
      {left > 0 ? account.resendIn(left) : account.resend}
    </button>
  );
}

/** What a request that failed says. */
export function Problem({ error }) {
  return error ? (
    <p class="problem" role="alert">
      {error.problems?.length ? error.problems.map(problem => problem.message).join(' ') : error.message}
    </p>
  ) : null;
}

/** Runs something once at a time, and keeps its error. */
export function useAction(work) {
  const [state, setState] = useState({ busy: false, error: null });
  const run = async (...parameters) => {
    setState({ busy: true, error: null });
    try {
      const result = await work(...parameters);
      setState({ busy: false, error: null });
      return result;
    } catch (error) {
      setState({ busy: false, error });
      return undefined;
    }
  };
  return { ...state, run };
}

export function SubmitForm({ children, action, label, busy, error }) {
  return (
    <form
      class="small-form"
      onSubmit={event => {
        event.preventDefault();
        action();
      }}
    >
      <Problem error={error} />
      {children}
      <p class="actions">
        <button class="button primary" type="submit" disabled={busy}>
          {label}
        </button>
      </p>
    </form>
  );
}
