import { left } from '../../lib/format.js';
import { OfficeContact } from '../../lib/office-contact.jsx';
import { PaperLink } from '../../lib/paper-link.jsx';
import { words } from '../../messages/case.zh.js';
import { LastTime } from './last-time.jsx';
import { Reasons } from './reasons.jsx';
import { Renewal } from './renewal.jsx';
import { storyOf } from './story.js';
import { momentOf } from './times.js';
import { Waiting } from './waiting.jsx';

/** Where the case is, since when and until when, and what its applicant does next. */
export function Now({ detail }) {
  const now = Date.now();
  const story = storyOf(detail, now);
  return (
    <section class={`card case-now now-${story.tone}`} aria-labelledby="case-sentence">
      <div role="status">
        <h2 id="case-sentence" tabIndex={-1}>{story.sentence}</h2>
      </div>
      {(story.since || story.until) && (
        <p class="case-when">
          {story.since && <span>{words.received(momentOf(story.since, now))}</span>}
          {story.until && <Until until={story.until} now={now} />}
        </p>
      )}
      <Reasons detail={detail} />
      <LastTime detail={detail} />
      {story.notes.map(note => (
        <p>{note}</p>
      ))}
      <Next next={story.next} detail={detail} />
      {story.contact && <OfficeContact office={story.contact} />}
    </section>
  );
}

/** The last day is counted in hours. */
function Until({ until, now }) {
  const time = momentOf(until.at, now);
  const rest = left(until.at);
  if (until.kind === 'review') {
    return <span>{rest.hours < 0 ? overdue(time, until.told) : words.due(time)}</span>;
  }
  const said = until.kind === 'correct' ? words.untilCorrected(time) : words.until(time);
  const close = rest.hours >= 0 && rest.days < 4;
  return (
    <span class={close || until.kind === 'correct' ? 'urgent' : undefined}>
      {said}
      {close && `（${rest.days > 0 ? words.daysLeft(rest.days) : words.hoursLeft(Math.max(1, rest.hours))}）`}
      {until.kind === 'correct' && '。'}
    </span>
  );
}

/** Says whom the system told, and nothing where it told nobody. */
function overdue(time, told) {
  return told?.kind === 'review-reported' ? words.overdueReported(time, told.actor) : told ? words.overdueTold(time) : words.overdue(time);
}

function Next({ next, detail }) {
  const { id } = detail.summary;
  switch (next.kind) {
    case 'go':
      return (
        <p class="actions">
          <a class="zc-button zc-primary zc-large" href={next.href}>
            {next.label}
          </a>
        </p>
      );
    case 'print':
      return (
        <p class="actions">
          <PaperLink class="zc-button zc-primary zc-large" href={`/api/declarations/${id}/summary.pdf`} gaps={`/api/declarations/${id}/summary/gaps`}>
            {next.label}
          </PaperLink>
        </p>
      );
    case 'renew':
      return <Renewal summary={detail.summary} text={next.text} again={detail.summary.status === 'REJECTED'} />;
    case 'office':
      return <Waiting id={id} version={detail.summary.status} />;
    default:
      return <p class="case-wait">{next.text}</p>;
  }
}
