// One task in the list: what is needed to choose it, and nothing that takes long to read.
import { lately } from '../lib/format.js';
import { say } from '../messages/task-list.zh.js';

export function TaskCard({ card, active, onOpen, href }) {
  return (
    <li class={active ? 'task active' : 'task'}>
      <a
        class="zc-task-card"
        href={href}
        aria-current={active ? 'true' : undefined}
        onClick={event => {
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            onOpen();
          }
        }}
      >
        <span class="zc-task-line">
          <strong class={card.caseNumber ? 'zc-task-number' : 'zc-task-title'}>{card.caseNumber ?? card.title}</strong>
          {card.resubmitted && <span class="zc-chip zc-chip-dirty">{say.resubmitted}</span>}
          <Term card={card} />
        </span>
        {card.caseNumber && (
          <span class="zc-task-line zc-task-subject" title={`${card.specialtyPath} · ${card.level}`}>
            <span class="zc-task-name">{card.applicant}</span>
            <span class="zc-task-specialty">{card.specialty}</span>
            <span class="zc-task-level">{card.level}</span>
          </span>
        )}
        <span class="zc-task-line zc-task-notes">
          <span>{say.submitted(lately(card.submittedAt))}</span>
          {card.office && <span>{card.office}</span>}
          {card.holder && <span class={card.mine ? 'zc-task-mine' : ''}>{card.mine ? say.mine : say.holder(card.holder)}</span>}
        </span>
      </a>
    </li>
  );
}

/** How much of the term is left, in working days. */
export function Term({ card: { days, overdue } }) {
  if (days == null) {
    return null;
  }
  const words = overdue ? (days === 0 ? say.due.overToday : say.due.over(days)) : days === 0 ? say.due.today : say.due.left(days);
  return <span class={overdue ? 'zc-term zc-term-over' : days <= 1 ? 'zc-term zc-term-soon' : 'zc-term'}>{words}</span>;
}
