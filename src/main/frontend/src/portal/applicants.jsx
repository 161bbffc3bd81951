// 申报人账号: who asks for help is found by a whole name or number, and let in again.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { applicants as words } from '../messages/applicants.zh.js';

const ADDRESS = '/api/admin/applicants';

function Applicants() {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState();
  const [done, setDone] = useState();
  const search = useAction(async () => {
    setDone(undefined);
    setFound(await request('POST', `${ADDRESS}/search`, { person: typed }));
  });
  const changed = (applicant, message) => {
    setFound({ ...found, applicants: found.applicants.map(one => (one.id === applicant.id ? applicant : one)) });
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
        <SubmitForm action={search.run} label={words.search} busy={search.busy} error={search.error}>
          <TextRow id="applicant" name="person" label={words.person} value={typed} onInput={setTyped} maxLength={100} autoComplete="off" required />
        </SubmitForm>
      </section>
      {found && (
        <section class="card" aria-label={words.search}>
          <p role="status">{found.applicants.length === 0 ? words.none : found.more ? words.more(found.applicants.length) : words.found(found.applicants.length)}</p>
          {found.applicants.map(applicant => (
            <Applicant key={applicant.id} applicant={applicant} onChange={changed} />
          ))}
        </section>
      )}
    </>
  );
}

function Applicant({ applicant, onChange }) {
  const { id, who, verified, closed, locked, secondFactor, lastSignIn } = applicant;
  const act = useAction(async (method, what, message) => onChange(await request(method, `${ADDRESS}/${id}/${what}`), message(who.name)));
  const named = [who.name, who.idNumber].filter(Boolean).join(' ');
  return (
    <article class="member">
      <div>
        <strong>{who.name}</strong> <span class="muted">{[who.idNumber, who.mobile, verified ? words.verified : words.unverified].filter(Boolean).join('　')}</span>
        <dl class="facts">
          <Fact name={words.state} value={closed ? words.closed : locked ? words.locked : words.open} />
          <Fact name={words.factor} value={secondFactor ? words.factorOn : words.factorOff} />
          <Fact name={words.lastSignIn} value={lastSignIn ? dateTime(lastSignIn) : words.never} />
        </dl>
      </div>
      <Problem error={act.error} />
      {!closed && (
        <p class="actions">
          {locked && (
            <Act label={words.unlock} whose={named} busy={act.busy} onClick={() => act.run('POST', 'unlocked', words.unlocked)} />
          )}
          <Act label={words.signOut} whose={named} busy={act.busy} onClick={() => confirm(words.signOutConfirm(who.name)) && act.run('POST', 'signed-out', words.signedOut)} />
          {secondFactor && (
            <Act
              label={words.removeFactor}
              whose={named}
              busy={act.busy}
              onClick={() => confirm(words.removeFactorConfirm(who.name)) && act.run('DELETE', 'second-factor', words.factorRemoved)}
            />
          )}
        </p>
      )}
    </article>
  );
}

function Act({ label, whose, busy, onClick }) {
  return (
    <button type="button" class="zc-button" aria-label={words.whose(label, whose)} disabled={busy} onClick={onClick}>
      {label}
    </button>
  );
}

function Fact({ name, value }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

render(<Applicants />, document.getElementById('applicants'));
