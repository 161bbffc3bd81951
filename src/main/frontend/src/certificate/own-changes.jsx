// What an office proposes for one's own certificate, what one says to it, and what was decided.
import { useState } from 'preact/hooks';
import { SubmitForm, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { Facts } from '../lib/facts.jsx';
import { dateTime } from '../lib/format.js';
import { LongTextRow } from '../lib/long-text-row.jsx';
import { trimmed } from '../lib/typed.js';
import { certificate } from '../messages/certificate.zh.js';
import { Attached } from '../upload/attached.jsx';
import { corrected } from './correcting.jsx';

const words = certificate.change;
const say = words.own;
const correct = certificate.correct.own;
const FEWEST = 10;
const MOST_FILES = 5;

export function OwnChanges({ title, changes, reload }) {
  const open = changes.find(({ state }) => state === 'OPEN');
  const over = changes.filter(change => change !== open);
  return (
    <>
      {open && <Proposed title={title} change={open} reload={reload} />}
      {over.length > 0 && (
        <>
          <h3>{say.history}</h3>
          {over.map(change => (
            <Said key={change.id} change={change} />
          ))}
        </>
      )}
    </>
  );
}

function Proposed({ title, change, reload }) {
  if (change.kind === 'CORRECT') {
    return (
      <div class="certificate-change">
        <h3>{correct.askedTitle}</h3>
        <p class="notice">{correct.askedText(change.office)}</p>
        <Facts facts={facts(change)} kind="certificate-text" />
      </div>
    );
  }
  return (
    <div class="certificate-change">
      <h3>{say.title(title)}</h3>
      <p class="notice">{change.mayState ? say.text(change.office, change.statementUntil) : say.closed(change.office)}</p>
      <Facts facts={facts(change)} kind="certificate-text" />
      {change.mayState && <Statement change={change} onSent={reload} />}
    </div>
  );
}

function Said({ change }) {
  return (
    <div class="certificate-change">
      <p>
        <strong>{words.states[change.kind][change.state]}</strong> <span class="muted">{dateTime(change.decidedAt).slice(0, 16)}</span>
      </p>
      <Facts facts={facts(change)} kind="certificate-text" />
    </div>
  );
}

const facts = change => [
  ...corrected(change),
  [words.ground, change.ground],
  [words.facts, change.facts],
  [change.asked ? correct.askedAt : words.proposedAt, dateTime(change.proposedAt).slice(0, 16)],
  [change.statedAt && say.stated(dateTime(change.statedAt).slice(0, 16)), change.statement],
  [words.files, change.files.join('、')],
  [words.reason, change.reason],
  [words.banned, change.bannedUntil && words.bannedUntil(change.bannedUntil)],
];

/** Nothing of what was typed is lost where it is refused. */
function Statement({ change, onSent }) {
  const [statement, setStatement] = useState('');
  const [files, setFiles] = useState([]);
  const { busy, error, run } = useAction(async () => {
    await request('POST', `/api/me/certificate-changes/${change.id}/statement`, { statement, files: files.map(({ id }) => id) });
    await onSent();
  });
  return (
    <SubmitForm action={run} label={busy ? words.busy : words.send} busy={busy} error={error}>
      <LongTextRow
        id={`statement-${change.id}`}
        name="statement"
        fewest={FEWEST}
        label={say.statement}
        hint={say.statementHint(trimmed(statement).length)}
        value={statement}
        onInput={setStatement}
        missing={words.textMissing}
      />
      <Attached files={files} onChange={setFiles} to={`/api/me/certificate-changes/${change.id}/files`} most={MOST_FILES} />
    </SubmitForm>
  );
}
