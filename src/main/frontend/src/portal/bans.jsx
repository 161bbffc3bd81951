// 失信名单: who may not declare for a while, until when, and why.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime, isoDay } from '../lib/format.js';
import { bans as words } from '../messages/bans.zh.js';

/** What the rules on dishonesty say: three years. */
const USUAL_YEARS = 3;

function Bans() {
  const [entries, setEntries] = useState();
  const [done, setDone] = useState();
  useEffect(() => {
    get('/api/admin/bans').then(setEntries);
  }, []);
  const changed = (all, message) => {
    setEntries(all);
    setDone(message);
  };
  return (
    <>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <section class="card">
        <h2>{words.add}</h2>
        <Finder onImposed={(all, person) => changed(all, words.imposed(person.name))} />
      </section>
      <section class="card">
        <h2>{words.list}</h2>
        {entries?.length === 0 && <p class="muted">{words.none}</p>}
        {entries?.map(entry => (
          <Entry key={entry.person.id} entry={entry} onLifted={all => changed(all, words.liftedNow(entry.person.name))} />
        ))}
      </section>
    </>
  );
}

function Finder({ onImposed }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState();
  const [chosen, setChosen] = useState();
  const search = useAction(async () => {
    setChosen(undefined);
    setFound(await request('POST', '/api/admin/bans/search', { person: typed }));
  });
  const imposed = all => {
    setTyped('');
    setFound(undefined);
    onImposed(all, chosen);
    setChosen(undefined);
  };
  return (
    <>
      <SubmitForm action={search.run} label={words.search} busy={search.busy} error={search.error}>
        <TextRow id="ban-person" label={words.person} value={typed} onInput={setTyped} maxLength={100} autoComplete="off" required />
      </SubmitForm>
      {found?.length === 0 && <p role="status">{words.nobody}</p>}
      {found && !chosen && (
        <div class="people">
          {found.map(person => (
            <article class="member" key={person.id}>
              <div>
                <Person person={person} />
              </div>
              <p class="actions">
                <button type="button" class="zc-button" aria-label={words.chooseOf(person.name, person.idNumber)} onClick={() => setChosen(person)}>
                  {words.choose}
                </button>
              </p>
            </article>
          ))}
        </div>
      )}
      {chosen && <Terms person={chosen} onImposed={imposed} onCancel={() => setChosen(undefined)} />}
    </>
  );
}

function Terms({ person, onImposed, onCancel }) {
  const [until, setUntil] = useState(yearsFromNow(USUAL_YEARS));
  const [reason, setReason] = useState('');
  const impose = useAction(async () => onImposed(await request('PUT', `/api/admin/bans/${person.id}`, { until, reason })));
  return (
    <SubmitForm action={impose.run} label={words.impose} busy={impose.busy} error={impose.error}>
      <div>
        <Person person={person} />
      </div>
      <TextRow id="ban-until" label={words.until} value={until} onInput={setUntil} type="date" required />
      <TextRow id="ban-reason" label={words.reason} value={reason} onInput={setReason} maxLength={500} required />
      <p>
        <button type="button" class="zc-link" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </SubmitForm>
  );
}

function Person({ person }) {
  return (
    <>
      <strong>{person.name}</strong>{' '}
      <span class="muted">{[person.idNumber, person.mobile, person.verified ? words.verified : words.unverified].filter(Boolean).join('　')}</span>
      {person.bannedUntil && <p>{words.already(person.bannedUntil)}</p>}
    </>
  );
}

function Entry({ entry, onLifted }) {
  const { person } = entry;
  const lift = useAction(async () => onLifted(await request('DELETE', `/api/admin/bans/${person.id}`)));
  return (
    <article class="member">
      <div>
        <strong>{person.name}</strong> <span class="muted">{person.idNumber}</span>
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

function yearsFromNow(years) {
  const day = new Date();
  day.setFullYear(day.getFullYear() + years);
  return isoDay(day);
}

render(<Bans />, document.getElementById('bans'));
