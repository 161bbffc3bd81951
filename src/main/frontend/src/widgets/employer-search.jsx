import { useEffect, useRef, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { creditCodeDoubt, tidyCreditCode } from '../lib/credit-code.js';
import { ask } from '../lib/dialog.jsx';
import { plain } from '../lib/read-as.js';
import { trimmed } from '../lib/typed.js';
import { say } from '../messages/form.zh.js';
import { useLabel } from './context.js';
import { EmployerEntry } from './employer-entry.jsx';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

const SHORTEST = 4;

/** As many as the server gives. */
const MOST = 20;

/**
 * Searches the register, then chooses from the result; choosing cannot be left out (guide line 42, U02, U03). Who is not
 * found there is entered by hand (U05).
 */
export function EmployerSearch(props) {
  const { value, onChange, readonly, disabled } = props;
  const label = useLabel(props);
  const [chosen, setChosen] = useState(null);
  useEffect(() => {
    if (value && chosen?.id !== value) {
      get(`/api/employers/${encodeURIComponent(value)}`).then(setChosen, () => setChosen({ id: value, name: label ?? value }));
    }
  }, [value]);
  if (readonly || disabled) {
    return <ReadOnlyValue props={props} text={label ?? (value || say.notFilled)} />;
  }
  const moved = useRef(false);
  const choose = employer => {
    moved.current = true;
    setChosen(employer);
    onChange({ value: employer?.id ?? '' });
  };
  return (
    <WidgetField props={value && chosen ? { ...props, field: { ...props.field, description: undefined } } : props} className="zc-employer">
      {value && chosen ? (
        <Chosen employer={chosen} takesFocus={moved} onChange={() => choose(null)} />
      ) : (
        <Search domId={props.domId} marks={marksOf(props)} takesFocus={moved} onChoose={choose} />
      )}
    </WidgetField>
  );
}

const byHand = employer => employer.id.startsWith('hand-');

const isGone = employer => employer.status?.includes('注销');

function Status({ employer }) {
  if (isGone(employer)) {
    return <b class="zc-employer-gone">{say.employerGone}</b>;
  }
  return byHand(employer) ? `${employer.type}（${employer.status}）` : employer.status;
}

/** Somebody may have worked there to the end; nobody should choose it by mistake. */
async function isMeant(employer) {
  return (
    !isGone(employer) ||
    ask({
      title: say.employerGoneTitle,
      body: <p>{say.employerGoneText(employer.name)}</p>,
      buttons: [
        { label: say.cancel, value: false },
        { label: say.employerGoneChoose, value: true, primary: true },
      ],
    })
  );
}

/** The focus goes along with a choice: what had it is gone. */
function useFocusOf(takesFocus) {
  const target = useRef();
  useEffect(() => {
    if (takesFocus.current) {
      takesFocus.current = false;
      target.current?.focus();
    }
  }, []);
  return target;
}

function Chosen({ employer, takesFocus, onChange }) {
  const change = useFocusOf(takesFocus);
  return (
    <div class="zc-employer-chosen">
      <div>
        <strong>{employer.name}</strong>
        <span>
          {employer.uscc} {employer.divisionName} <Status employer={employer} />
        </span>
      </div>
      <button type="button" class="zc-button" ref={change} onClick={onChange}>
        {say.change}
      </button>
    </div>
  );
}

/** Long, and nothing but letters and digits: no name looks like that. */
const isLikeCode = keyword => /^[0-9A-Z]{15,}$/.test(tidyCreditCode(keyword));

function Search({ domId, marks, takesFocus, onChoose }) {
  const input = useFocusOf(takesFocus);
  const [keyword, setKeyword] = useState('');
  const [state, setState] = useState({});
  const [entering, setEntering] = useState(false);
  const search = async () => {
    if (plain(keyword).length < SHORTEST) {
      setState({ message: say.employerTooShort });
      return;
    }
    setState({ busy: true });
    try {
      const found = await get(`/api/employers?keyword=${encodeURIComponent(trimmed(keyword))}`);
      setState(found.length ? { found } : { message: say.employerNone, unknown: true });
    } catch (error) {
      const message = error.problems?.[0]?.message ?? (error.status > 0 ? error.message : say.loadFailed);
      setState({ message, unknown: error.status === 503 });
    }
  };
  if (entering) {
    return <EmployerEntry domId={domId} keyword={trimmed(keyword)} onEntered={onChoose} onCancel={() => setEntering(false)} />;
  }
  const doubt = isLikeCode(keyword) && creditCodeDoubt(keyword);
  return (
    <>
      <div class="zc-search">
        <input
          id={domId}
          ref={input}
          type="search"
          class="fjs-input"
          value={keyword}
          placeholder={say.employerPlaceholder}
          autocomplete="organization"
          {...marks}
          onInput={event => setKeyword(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') {
              event.preventDefault();
              search();
            }
          }}
        />
        <button type="button" class="zc-button zc-primary" disabled={state.busy} onClick={search}>
          {state.busy ? say.searching : say.search}
        </button>
      </div>
      {doubt && <p class="zc-hint">{say.creditCodeDoubt[doubt]}</p>}
      {state.message && (
        <p class="zc-problem" role="alert">
          {state.message}
        </p>
      )}
      {state.unknown && (
        <button type="button" class="zc-button" onClick={() => setEntering(true)}>
          {say.employerEntryOpen}
        </button>
      )}
      {state.found && (
        <>
          <p class="zc-hint">{say.employerChoose}</p>
          <ul class="zc-employer-list">
            {state.found.map(employer => (
              <li>
                <div>
                  <strong>{employer.name}</strong>
                  <span>
                    {employer.uscc} {employer.divisionName} <Status employer={employer} />
                  </span>
                </div>
                <button
                  type="button"
                  class="zc-button"
                  aria-label={`${say.choose} ${employer.name}`}
                  onClick={async () => (await isMeant(employer)) && onChoose(employer)}
                >
                  {say.choose}
                </button>
              </li>
            ))}
          </ul>
          {state.found.length >= MOST && <p class="zc-hint">{say.employerMany(MOST)}</p>}
          <button type="button" class="zc-button zc-plain" onClick={() => setEntering(true)}>
            {say.employerNoneOfThese}
          </button>
        </>
      )}
    </>
  );
}
