// A case in one sentence: where it is, and the one thing to do next.
import { dateTime, dayAndTime } from '../lib/format.js';
import { caseList as words } from '../messages/centre.zh.js';
import { nameOf } from './case-name.js';

/** Where its button leads: to the form while it is the applicant's turn, else to the case. */
export const nextOf = one => (one.taskId ? `/tasks/${one.taskId}` : `/me/cases/${one.id}`);

export const untilOf = one => (one.status === 'RETURNED' && one.deadline ? dayAndTime(one.deadline) : '');

export function CaseCard({ one, level: Heading = 'h2' }) {
  const facts = [
    [words.number, one.caseNumber],
    [words.specialty, one.specialtyName],
    [words.employer, one.employerName],
    [words.appliedAt, dateTime(one.createdAt).slice(0, 10)],
  ];
  const day = one.submittedAt ? dateTime(one.submittedAt).slice(0, 10) : '';
  return (
    <article class={`card case-card${one.status === 'RETURNED' ? ' urgent-card' : ''}`}>
      <Heading>
        <a href={`/me/cases/${one.id}`}>{nameOf(one)}</a> <span class={`badge ${one.status} ${one.bucket}`}>{one.statusLabel}</span>
      </Heading>
      <p class="where">{words.where[one.status]?.(day, untilOf(one), one.claimed) ?? one.statusLabel}</p>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p class="actions">
        <a class={`zc-button${one.taskId ? ' zc-primary' : ''}`} href={nextOf(one)}>
          {(one.taskId || one.bucket === 'done' ? words.go[one.status] : null) ?? words.progress}
          <span class="zc-unseen">
            {nameOf(one)} {one.caseNumber}
          </span>
        </a>
      </p>
    </article>
  );
}
