// The certificate of a case as its office sees it: whether it holds, what was proposed and decided, and what may be proposed.
import { useEffect, useState } from 'preact/hooks';
import { Problem, SubmitForm, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { CorrectionRows, corrected, wordingsOf } from '../certificate/correcting.jsx';
import { GroundRow } from '../certificate/ground-row.jsx';
import { Facts } from '../lib/facts.jsx';
import { dateTime, size } from '../lib/format.js';
import { LongTextRow } from '../lib/long-text-row.jsx';
import { trimmed } from '../lib/typed.js';
import { certificate } from '../messages/certificate.zh.js';
import { Attached } from '../upload/attached.jsx';

const words = certificate.change;
const FEWEST = 10;
const MOST_FILES = 5;

/** Shows nothing where the case has no certificate. */
export function CaseCertificate({ id, status }) {
  const [one, setOne] = useState();
  const [error, setError] = useState();
  const load = () =>
    get(`/api/office/cases/${id}/certificate`).then(found => {
      setError(undefined);
      setOne(found.certificate);
    }, setError);
  useEffect(() => {
    if (status === 'APPROVED') {
      load();
    }
  }, [id, status]);
  if (!one) {
    return <Problem error={error} />;
  }
  return (
    <section class="card office-certificate" aria-labelledby="office-certificate">
      <h2 id="office-certificate">
        {words.title} {one.number} {one.version > 1 && <span class="muted">{certificate.version(one.version)}</span>} <span class={`badge ${one.state === 'VALID' ? 'APPROVED done' : 'REJECTED done'}`}>{certificate.states[one.state]}</span>
      </h2>
      <Others title={words.revokedBefore} others={one.revokedBefore} />
      {one.state === 'REVOKED' ? <Others title={words.laterText} others={one.later} /> : <Others title={words.later} others={one.later} />}
      {one.changes.map(change => (
        <Change key={change.id} change={change} />
      ))}
      {one.proposable.length > 0 && <Proposable id={id} proposable={one.proposable} onSent={load} />}
    </section>
  );
}

function Others({ title, others }) {
  if (others.length === 0) {
    return null;
  }
  return (
    <div class="notice">
      <p>{title}</p>
      <ul>
        {others.map(other => (
          <li key={other.number}>
            {other.title} {other.number}（{certificate.states[other.state]}）
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({ change }) {
  const open = change.state === 'OPEN';
  return (
    <div class="certificate-change">
      <p>
        <strong>{words.states[change.kind][change.state]}</strong> <span class="muted">{dateTime(change.decidedAt ?? change.proposedAt).slice(0, 16)}</span>
      </p>
      {open && <p class="notice">{change.hearingUntil ? words.waitingHearing : change.asked ? words.waitingAsked : words.waiting}</p>}
      <Facts facts={facts(change)} kind="certificate-text" />
      {change.files.length > 0 && (
        <ul>
          {change.files.map(file => (
            <li key={file.url}>
              <a href={file.url} target="_blank" rel="noopener">
                {file.name}
              </a>{' '}
              <small>
                {size(file.size)}
                {file.ofHolder && ` · ${words.ofHolder}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const facts = change => [
  ...corrected(change),
  [words.ground, change.ground],
  [words.facts, change.facts],
  [change.asked ? words.askedBy : words.proposed, `${change.proposedBy ?? ''} ${dateTime(change.proposedAt).slice(0, 16)}`],
  [words.hearing, heard(change)],
  [words.decided, change.decidedAt && `${change.decidedBy ?? ''} ${dateTime(change.decidedAt).slice(0, 16)}`],
  [words.reason, change.reason],
  [words.banned, change.bannedUntil && words.bannedUntil(change.bannedUntil)],
];

function heard({ hearingUntil, statement, state }) {
  if (!hearingUntil) {
    return null;
  }
  return statement ?? (state === 'OPEN' ? words.hearingUntil(hearingUntil) : words.saidNothing);
}

/** One kind of change is proposed at a time. */
function Proposable({ id, proposable, onSent }) {
  const [chosen, setChosen] = useState();
  if (chosen) {
    return <Proposing id={id} proposable={chosen} onSent={onSent} onEnd={() => setChosen(undefined)} />;
  }
  return (
    <p class="actions">
      {proposable.map(one => (
        <button key={one.kind} type="button" class={`zc-button${one.kind === 'REVOKE' ? ' zc-danger' : ''}`} onClick={() => setChosen(one)}>
          {words.propose[one.kind]}
        </button>
      ))}
    </p>
  );
}

/** Nothing of what was typed is lost where it is refused. */
function Proposing({ id, proposable: { kind, grounds, facts }, onSent, onEnd }) {
  const [ground, setGround] = useState('');
  const [texts, setTexts] = useState({});
  const [text, setText] = useState('');
  const [files, setFiles] = useState([]);
  const { busy, error, run } = useAction(async () => {
    const corrections = wordingsOf(facts, texts);
    await request('POST', `/api/office/cases/${id}/certificate/changes`, { kind, ground, facts: text, corrections, files: files.map(file => file.id) });
    onEnd();
    await onSent();
  });
  return (
    <>
      <h3>{words.propose[kind]}</h3>
      <p class="muted">{words.proposeText[kind]}</p>
      <SubmitForm action={run} label={busy ? words.busy : words.send} busy={busy} error={error}>
        {facts.length > 0 && <CorrectionRows facts={facts} texts={texts} onInput={setTexts} />}
        <GroundRow value={ground} onInput={setGround} grounds={grounds} />
        <LongTextRow id="change-facts" name="facts" fewest={FEWEST} label={words.factsOfOffice[kind]} hint={words.factsHint(trimmed(text).length)} value={text} onInput={setText} missing={words.textMissing} />
        <Attached files={files} onChange={setFiles} to={`/api/office/cases/${id}/certificate/files`} most={MOST_FILES} />
      </SubmitForm>
      <p>
        <button type="button" class="zc-link" onClick={onEnd}>
          {words.cancel}
        </button>
      </p>
    </>
  );
}
