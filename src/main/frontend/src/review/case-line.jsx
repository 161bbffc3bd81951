import { remaining } from '../form/remaining.js';
import { dayAndTime } from '../lib/format.js';
import { review as say } from '../messages/review.zh.js';

/**
 * Whose case it is, of what, since when and until when: one line.
 *
 * @param term how long is left, as the list beside it says it; where there is none, in days of the calendar
 */
export function CaseLine({ view, term }) {
  const { declaration, labels, review, task } = view;
  const specialty = labels['/basicInfo/specialty'];
  const level = labels['/basicInfo/level'];
  const late = task.dueAt && new Date(task.dueAt) < new Date();
  return (
    <>
      <h2>
        <span class="zc-case-number">{declaration.caseNumber}</span> {declaration.applicantName}
      </h2>
      {specialty && (
        <span class="zc-case-specialty" title={specialty}>
          {specialty.split('→').at(-1)}
        </span>
      )}
      {level && (
        <span class="zc-case-level" title={level}>
          {level}
        </span>
      )}
      {declaration.submittedAt && <span class="zc-case-time">{say.submittedAt(dayAndTime(declaration.submittedAt))}</span>}
      {review.decisions[0]?.outcome === 'returned' && <span class="zc-chip zc-chip-changed">{say.resubmitted}</span>}
      {term}
      {!term && task.dueAt && (
        <span class={`zc-chip ${late ? 'zc-chip-returned' : ''}`} title={dayAndTime(task.dueAt)}>
          {remaining(task.dueAt)}
        </span>
      )}
    </>
  );
}
