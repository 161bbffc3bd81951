import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem, SubmitForm, TextRow, useAction } from '../../account/fields.jsx';
import { request } from '../../lib/api.js';
import { dateTime } from '../../lib/format.js';
import { bans as words } from '../../messages/bans.zh.js';

/** As many as the server gives at a time. */
const AT_ONCE = 20;

/** The list, searched by name or ID number, page by page. */
export function List({ onLifted }) {
  const [wanted, setWanted] = useState('');
  const [state, setState] = useState('');
  const [asked, setAsked] = useState({ wanted: null, state: null });
  const [found, setFound] = useState();
  const head = useRef();
  const look = async (question, first = 0) => {
    setFound(await request('POST', '/api/admin/bans/entries', { ...question, first }));
    setAsked(question);
  };
  const search = useAction(() => look({ wanted: wanted || null, state: state || null }));
  const turn = useAction(async first => {
    await look(asked, first);
    head.current?.scrollIntoView();
    head.current?.focus();
  });
  useEffect(() => {
    search.run();
  }, []);
  return (
    <section class="card">
      <h2 ref={head} tabindex="-1">
        {words.list}
      </h2>
      <SubmitForm action={search.run} label={words.find} busy={search.busy} error={search.error ?? turn.error}>
        <div class="filters">
          <TextRow id="bans-wanted" label={words.wanted} value={wanted} onInput={setWanted} maxLength={100} autoComplete="off" />
          <p class="row">
            <label for="bans-state">{words.stateLabel}</label>
            <select id="bans-state" value={state} onChange={event => setState(event.target.value)}>
              {Object.entries(words.states).map(([value, label]) => (
                <option value={value}>{label}</option>
              ))}
            </select>
          </p>
        </div>
      </SubmitForm>
      {found && <p role="status">{found.total === 0 ? (asked.wanted || asked.state ? words.noHit : words.none) : words.shown(found)}</p>}
      {found?.entries.map(entry => (
        <Entry key={entry.id} entry={entry} onLifted={() => onLifted(entry.person.name)} />
      ))}
      {found && (found.first > 0 || found.first + found.entries.length < found.total) && (
        <p class="actions">
          <button type="button" class="zc-button" disabled={turn.busy || found.first === 0} onClick={() => turn.run(Math.max(0, found.first - AT_ONCE))}>
            {words.newer}
          </button>
          <button type="button" class="zc-button" disabled={turn.busy || found.first + found.entries.length >= found.total} onClick={() => turn.run(found.first + AT_ONCE)}>
            {words.older}
          </button>
        </p>
      )}
    </section>
  );
}

function Entry({ entry, onLifted }) {
  const { person } = entry;
  const lift = useAction(async () => onLifted(await request('DELETE', `/api/admin/bans/${entry.id}`)));
  return (
    <article class="member">
      <div>
        <strong>{person.name}</strong> <span class="muted">{[person.idNumber, !person.id && words.noAccount].filter(Boolean).join('　')}</span>
        <p>
          {words.state(entry)}　{words.reason}：{entry.reason}
        </p>
        <p class="muted">
          {words.by(dateTime(entry.imposedAt), entry.imposedBy)}
          {entry.liftedAt && `；${words.liftedBy(dateTime(entry.liftedAt), entry.liftedBy)}`}
        </p>
      </div>
      <Problem error={lift.error} />
      {entry.holds && (
        <p class="actions">
          <button type="button" class="zc-button" aria-label={words.liftOf(person.name)} disabled={lift.busy} onClick={() => confirm(words.liftConfirm(person.name)) && lift.run()}>
            {words.lift}
          </button>
        </p>
      )}
    </article>
  );
}
