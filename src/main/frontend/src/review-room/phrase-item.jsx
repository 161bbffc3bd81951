import { useEffect, useRef, useState } from 'preact/hooks';
import { request } from '../lib/api.js';
import { say } from '../messages/review-room.zh.js';

/** The phrases of one item, to read, or to change by the head of the office. */
export function PhraseItem({ office, item, limits, onChanged }) {
  const [editing, setEditing] = useState(false);
  const opener = useRef();
  const close = () => {
    setEditing(false);
    setTimeout(() => opener.current?.focus());
  };
  const done = (changed, told) => {
    onChanged(changed, told);
    close();
  };
  return (
    <section class={`card phrase-item${editing ? ' phrase-edited' : ''}`} aria-label={item.name}>
      <header>
        <h2>{item.name}</h2>
        {item.own && <span class="badge ok">{say.ownList}</span>}
        {office.mayChange && !editing && (
          <button type="button" class="zc-button" ref={opener} aria-label={say.changeOf(item.name)} onClick={() => setEditing(true)}>
            {say.change}
          </button>
        )}
      </header>
      {editing ? <Editing office={office} item={item} limits={limits} onDone={done} onCancel={close} /> : <Reading item={item} />}
    </section>
  );
}

function Reading({ item }) {
  return item.phrases.length === 0 ? (
    <p class="muted">{say.noPhrases}</p>
  ) : (
    <ol>
      {item.phrases.map(phrase => (
        <li>{phrase}</li>
      ))}
    </ol>
  );
}

function Editing({ office, item, limits, onDone, onCancel }) {
  const [rows, setRows] = useState(item.phrases);
  const [problems, setProblems] = useState([]);
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);
  const [focus, setFocus] = useState(0);
  const list = useRef();
  useEffect(() => list.current.querySelectorAll('input')[focus]?.focus(), [focus, rows.length]);
  const url = `/api/office/phrases/${office.office}/${item.item}`;
  const change = (next, row) => {
    setRows(next);
    setProblems([]);
    setError(undefined);
    setFocus(row);
  };
  const send = async (method, body, told) => {
    if (busy) {
      return;
    }
    setBusy(true);
    try {
      onDone(await request(method, url, body), told);
    } catch (failure) {
      const told = failure.problems ?? [];
      setProblems(told);
      setError(told.length && told.every(one => placeOf(one) != null) ? undefined : (told[0]?.message ?? failure.message));
      setFocus(placeOf(told[0]) ?? focus);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        send('PUT', { phrases: rows }, say.saved(item.name));
      }}
    >
      <ol ref={list}>
        {rows.map((row, number) => (
          <PhraseRow
            number={number}
            text={row}
            problem={problems.find(one => placeOf(one) === number)?.message}
            onText={text => change(rows.map((one, at) => (at === number ? text : one)), number)}
            onUp={number > 0 && (() => change([...rows.slice(0, number - 1), row, rows[number - 1], ...rows.slice(number + 1)], number - 1))}
            onRemove={() => change(rows.filter((_, at) => at !== number), Math.max(0, number - 1))}
          />
        ))}
      </ol>
      <p class="muted">{say.limit(limits.most, limits.longest)}</p>
      {error && (
        <p class="problem" role="alert">
          {error}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="zc-button zc-primary" aria-disabled={busy}>
          {say.save}
        </button>
        {rows.length < limits.most && (
          <button type="button" class="zc-button" onClick={() => change([...rows, ''], rows.length)}>
            {say.add}
          </button>
        )}
        {item.own && (
          <button type="button" class="zc-button" onClick={() => send('DELETE', undefined, say.restored(item.name))}>
            {say.restore}
          </button>
        )}
        <button type="button" class="zc-button" onClick={onCancel}>
          {say.cancel}
        </button>
      </p>
    </form>
  );
}

function PhraseRow({ number, text, problem, onText, onUp, onRemove }) {
  const id = `phrase-${number}`;
  return (
    <li>
      <div class="phrase-row">
        <input
          id={id}
          aria-label={say.phraseOf(number + 1)}
          value={text}
          aria-invalid={Boolean(problem)}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={event => onText(event.target.value)}
        />
        {onUp && (
          <button type="button" class="zc-button" aria-label={say.upPhraseOf(number + 1)} onClick={onUp}>
            {say.upPhrase}
          </button>
        )}
        <button type="button" class="zc-button" aria-label={say.removePhraseOf(number + 1)} onClick={onRemove}>
          {say.removePhrase}
        </button>
      </div>
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

/** Which row a problem is about. */
function placeOf(problem) {
  const row = problem?.pointer?.match(/^\/phrases\/(\d+)$/)?.[1];
  return row == null ? undefined : Number(row);
}
