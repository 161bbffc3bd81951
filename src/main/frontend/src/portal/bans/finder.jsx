import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../../account/fields.jsx';
import { request } from '../../lib/api.js';
import { isoDay } from '../../lib/format.js';
import { idNumber as readIdNumber } from '../../lib/read-as.js';
import { bans as words } from '../../messages/bans.zh.js';

/** What the rules on dishonesty say: three years. */
const USUAL_YEARS = 3;

const ID_NUMBER = /^\d{17}[\dX]$/;

/** Finds the person who is meant; an ID number that no account has proven is put on the list as such. */
export function Finder({ onImposed }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState();
  const [chosen, setChosen] = useState();
  const search = useAction(async () => {
    setChosen(undefined);
    setFound(await request('POST', '/api/admin/bans/search', { person: typed }));
  });
  const imposed = name => {
    setTyped('');
    setFound(undefined);
    setChosen(undefined);
    onImposed(name);
  };
  const number = readIdNumber(typed);
  const unproven = found && ID_NUMBER.test(number) && !found.some(person => person.verified);
  return (
    <>
      <SubmitForm action={search.run} label={words.search} busy={search.busy} error={search.error}>
        <TextRow id="ban-person" label={words.person} value={typed} onInput={setTyped} maxLength={100} autoComplete="off" required />
      </SubmitForm>
      {found?.length === 0 && !unproven && <p role="status">{words.nobody}</p>}
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
      {chosen && <OfPerson person={chosen} onImposed={() => imposed(chosen.name)} onCancel={() => setChosen(undefined)} />}
      {unproven && !chosen && <OfNumber number={number} onImposed={imposed} />}
    </>
  );
}

function OfPerson({ person, onImposed, onCancel }) {
  const terms = useTerms();
  const impose = useAction(async () => onImposed(await request('PUT', `/api/admin/bans/${person.id}`, terms.values)));
  return (
    <SubmitForm action={impose.run} label={words.impose} busy={impose.busy} error={impose.error}>
      <div>
        <Person person={person} />
      </div>
      <Terms terms={terms} />
      <p>
        <button type="button" class="zc-link" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </SubmitForm>
  );
}

function OfNumber({ number, onImposed }) {
  const [name, setName] = useState('');
  const terms = useTerms();
  const impose = useAction(async () => {
    await request('POST', '/api/admin/bans', { name, idNumber: number, ...terms.values });
    onImposed(name);
  });
  return (
    <SubmitForm action={impose.run} label={words.impose} busy={impose.busy} error={impose.error}>
      <p role="status">{words.unproven}</p>
      <TextRow id="ban-name" name="name" label={words.name} value={name} onInput={setName} maxLength={50} autoComplete="off" required />
      <Terms terms={terms} />
    </SubmitForm>
  );
}

function useTerms() {
  const [until, setUntil] = useState(yearsFromNow(USUAL_YEARS));
  const [reason, setReason] = useState('');
  return { values: { until, reason }, setUntil, setReason };
}

function Terms({ terms: { values, setUntil, setReason } }) {
  return (
    <>
      <TextRow id="ban-until" name="until" label={words.until} value={values.until} onInput={setUntil} type="date" required />
      <TextRow id="ban-reason" name="reason" label={words.reason} value={values.reason} onInput={setReason} maxLength={500} required />
    </>
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

function yearsFromNow(years) {
  const day = new Date();
  day.setFullYear(day.getFullYear() + years);
  return isoDay(day);
}
