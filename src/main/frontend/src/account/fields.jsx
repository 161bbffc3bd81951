import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { mobile, plain } from '../lib/read-as.js';
import { isNothing } from '../lib/typed.js';
import { fields as words } from '../messages/fields.zh.js';
import { PasswordInput, PasswordPolicy } from './password-input.jsx';

let ids = 0;

/** Unlike any other in the page, which may hold several of these forms. */
function useOwnId() {
  return useState(() => `field-${++ids}`)[0];
}

/** What the form around a field has to say, and where that stands in the page. */
const Said = createContext({});

/** How a field is marked of which the form's problem speaks. */
function useMarks(name) {
  const { error, id } = useContext(Said);
  const meant = name && error?.problems?.some(problem => problem.pointer === `/${name}`);
  return meant ? { 'aria-invalid': true, 'aria-describedby': id } : {};
}

/**
 * Small pieces of the account pages: a labelled input, a password, a code with its countdown.
 *
 * @param name as the server's problems point to it
 * @param tidy how what is typed or pasted is read; it drops nothing that a person meant
 * @param doubt what to say of a value before it is sent, or nothing
 * @param maxLength is said, for an input that cuts what is pasted says nothing
 */
export function TextRow({ id, name, label, value, onInput, tidy = text => text, doubt, maxLength = Infinity, ...input }) {
  const field = useRef();
  const said =
    (input.required && isNothing(value) && words.missing(label)) || ((value ?? '').length > maxLength && words.tooLong(label, maxLength)) || doubt?.(value);
  useEffect(() => field.current.setCustomValidity(said || ''), [said]);
  const typed = event => {
    if (!event.isComposing) {
      event.target.value = tidy(event.target.value);
    }
    onInput(event.target.value);
  };
  return (
    <p class="row">
      <label for={id}>{label}</label>
      <input ref={field} id={id} name={name} value={value} onInput={typed} oncompositionend={typed} {...useMarks(name)} {...input} />
    </p>
  );
}

const DOMESTIC = /^1[3-9]\d{9}$/;

/** A number to which a code is sent (A02). */
export function MobileRow({ doubt, ...row }) {
  return (
    <TextRow
      name="mobile"
      tidy={mobile}
      doubt={text => doubt?.(text) || (isNothing(text) ? words.mobileMissing : DOMESTIC.test(text) ? '' : words.mobileDoubt)}
      type="tel"
      inputMode="numeric"
      autoComplete="tel-national"
      {...row}
    />
  );
}

export function PasswordRow({ id, name, label, value, onInput, isNew = false }) {
  const [shown, setShown] = useState(false);
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <PasswordInput
        id={id}
        name={name}
        value={value}
        shown={shown}
        missing={words.passwordMissing}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        onInput={onInput}
        onShow={() => setShown(!shown)}
        {...useMarks(name)}
      />
      {isNew && <PasswordPolicy value={value} />}
    </div>
  );
}

/** The one code of six digits in a message that was pasted whole; else all of it. */
function sixDigits(text) {
  const read = withoutDashes(text);
  const codes = read.split(/\D+/).filter(run => run.length === 6);
  return codes.length === 1 ? codes[0] : read;
}

const withoutDashes = text => plain(text).replace(/\p{Pd}/gu, '');

const CODES = {
  sms: { read: sixDigits, whole: /^\d{6}$/, missing: words.codeMissing },
  factor: { read: sixDigits, whole: /^\d{6}$/, missing: words.factorCodeMissing },
  recovery: { read: withoutDashes, whole: /./, missing: words.factorCodeMissing },
};

/** @param kind of code: sms, factor, or recovery where a recovery code does as well */
export function CodeRow({ label = words.code, value, onInput, kind = 'sms' }) {
  const { read, whole, missing } = CODES[kind];
  return (
    <TextRow
      id={useOwnId()}
      name="code"
      class="code"
      label={label}
      value={value}
      onInput={onInput}
      tidy={read}
      doubt={text => (whole.test(text) ? '' : missing)}
      inputMode={kind === 'recovery' ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autofocus
    />
  );
}

/**
 * Asks for another code, once a minute (A05).
 *
 * @param onResend → promise of whether it was sent
 * @param since when the last one was sent
 */
export function Resend({ onResend, since = Date.now() }) {
  const [sentAt, setSentAt] = useState(since);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.ceil((sentAt + 60_000 - now) / 1000);
  const ask = async () => {
    if (await onResend()) {
      setSentAt(Date.now());
      setNow(Date.now());
    }
  };
  return (
    <button type="button" class="zc-link" disabled={left > 0} onClick={ask}>
      {left > 0 ? words.resendIn(left) : words.resend}
    </button>
  );
}

/** What a request that failed says; of several problems each in a line of its own. */
export function Problem({ error, id }) {
  if (error?.problems?.length > 1) {
    return (
      <div class="problem" role="alert" id={id}>
        <strong>{words.faults(error.problems.length)}</strong>
        <ul>
          {error.problems.map(problem => (
            <li>{problem.message}</li>
          ))}
        </ul>
      </div>
    );
  }
  return error ? (
    <p class="problem" role="alert" id={id}>
      {error.problems?.[0]?.message ?? error.message}
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
  const clear = () => setState({ busy: false, error: null });
  return { ...state, run, clear };
}

/** A problem that the page finds itself, in the shape of the server's. */
export const fault = (name, message) => faults([{ name, message }]);

const faults = found => Object.assign(new Error(found[0].message), { problems: found.map(({ name, message }) => ({ pointer: `/${name}`, message })) });

/** Says what is missing before anything is sent, and leads back to the field after every problem. */
export function SubmitForm({ children, action, label, busy, error, danger }) {
  const form = useRef();
  const id = useOwnId();
  const [own, setOwn] = useState(null);
  const shown = own ?? error;
  useEffect(() => {
    if (shown) {
      const field = form.current.querySelector('[aria-invalid]') ?? form.current.querySelector('input, textarea');
      field?.focus();
    }
  }, [shown]);
  const submit = event => {
    event.preventDefault();
    const faulty = [...form.current.elements].filter(element => element.validity && !element.validity.valid);
    setOwn(faulty.length > 0 ? faults(faulty.map(({ name, validationMessage }) => ({ name, message: validationMessage }))) : null);
    if (faulty.length === 0) {
      action();
    }
  };
  return (
    <Said.Provider value={{ error: shown, id }}>
      <form class="small-form" ref={form} noValidate onSubmit={submit} onInput={() => setOwn(null)}>
        <Problem error={shown} id={id} />
        {children}
        <p class="actions">
          <button class={`zc-button zc-primary${danger ? ' zc-danger' : ''}`} type="submit" disabled={busy}>
            {label}
          </button>
        </p>
      </form>
    </Said.Provider>
  );
}
