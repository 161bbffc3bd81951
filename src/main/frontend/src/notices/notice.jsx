import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { notices as words } from '../messages/failed-notices.zh.js';

/** One notice, without its words: to whom, by which channel, what became of it, and what may be done. */
export function Notice({ notice, onChange }) {
  const url = `/api/admin/failed-notices/${notice.id}`;
  const again = useAction(async () => {
    await request('POST', `${url}/again`);
    await onChange(words.sentAgain);
  });
  const settle = useAction(async () => {
    await request('POST', `${url}/settled`);
    await onChange(words.settled);
  });
  const failed = notice.state === 'FAILED';
  const about = words.about(notice.kind === 'code' ? words.code : (words.templates[notice.kind] ?? notice.kind), notice.name);
  return (
    <article class="member">
      <div>
        <strong>{about}</strong> <span class="muted">{notice.caseNumber}</span>
        {notice.reason && (
          <p>
            {failed ? words.reason : words.lastReason}：{notice.reason}
          </p>
        )}
        <p class="muted notice-facts">
          {facts(notice).map(fact => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <Problem error={again.error ?? settle.error} />
      {failed && (
        <p class="actions">
          {notice.to && (
            <button type="button" class="zc-button" aria-label={`${words.again}：${about}`} disabled={again.busy} onClick={() => again.run()}>
              {words.again}
            </button>
          )}
          <button type="button" class="zc-button" aria-label={`${words.settle}：${about}`} disabled={settle.busy} onClick={() => confirm(words.settleConfirm(about)) && settle.run()}>
            {words.settle}
          </button>
        </p>
      )}
    </article>
  );
}

function facts(notice) {
  const { channel, to, at, attempts, sentAt, next, state } = notice;
  return [
    words.channels[channel],
    channel !== 'inbox' && (to ? `${words.to} ${to}` : words.noMobile),
    `${words.written} ${dateTime(at)}`,
    attempts > 0 && words.attempts(attempts),
    sentAt && words.sentAt(dateTime(sentAt)),
    state === 'PENDING' && (new Date(next) > new Date() ? words.nextAt(dateTime(next)) : words.soon),
  ].filter(Boolean);
}
