import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Long enough for who types on, short enough not to be noticed. */
const PAUSE = 200;

/**
 * One of very many, picked by typing a part of its name: with the arrows and Enter, or by a click. What fits is asked of the
 * server, a few at a time.
 *
 * @param find text → promise of [{key, name}]
 * @param onPick takes one of them; the field is empty afterwards
 * @param words none, failed, some(number)
 */
export function PickByTyping({ id, label, placeholder, find, onPick, words, disabled }) {
  const list = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const { options, answered, failed } = useOptions(text, open, find);
  const [at, setAt] = useState(-1);
  const active = useRef();
  useEffect(() => setAt(-1), [options]);
  useEffect(() => active.current?.scrollIntoView({ block: 'nearest' }), [at]);
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const pick = option => {
    onPick(option);
    setText('');
    close();
  };
  const press = event => {
    if (event.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setAt(options.length ? (at + step + (at < 0 && step < 0 ? 1 : 0) + options.length) % options.length : -1);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const chosen = options[at] ?? (options.length === 1 ? options[0] : undefined);
      if (chosen) {
        pick(chosen);
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  };
  const shown = open && answered;
  return (
    <div class="row pick">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        disabled={disabled}
        value={text}
        onInput={event => {
          setText(event.target.value);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={close}
      />
      <ul id={list} role="listbox" aria-label={label} hidden={!shown || options.length === 0}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${list}-${index}`}
            ref={index === at ? active : undefined}
            role="option"
            aria-selected={index === at}
            onMouseDown={event => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {option.name}
          </li>
        ))}
      </ul>
      {shown && options.length === 0 && <span class="pick-said">{failed ? words.failed : words.none}</span>}
      <span class="zc-unseen" role="status">
        {shown && (failed ? words.failed : options.length === 0 ? words.none : words.some(options.length))}
      </span>
    </div>
  );
}

/** What fits the text; an answer that is late is dropped. */
function useOptions(text, open, find) {
  const [state, setState] = useState({ options: [] });
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    let stale = false;
    const timer = setTimeout(
      () =>
        find(text).then(
          options => !stale && setState({ options, answered: true }),
          () => !stale && setState({ options: [], answered: true, failed: true }),
        ),
      text === '' ? 0 : PAUSE,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, open]);
  return state;
}
