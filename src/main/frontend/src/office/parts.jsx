// What a case holds, each part to read.
import { AnsweredParts } from '../lib/answered-parts.jsx';
import { checkSaid } from '../lib/check-said.js';
import { dateTime } from '../lib/format.js';
import { office as words } from '../messages/office.zh.js';

export function Decisions({ one: { decisions, remarks } }) {
  return (
    <div class="office-decisions">
      {remarks.length > 0 && (
        <>
          <h3>{words.remarks}</h3>
          <ul>
            {remarks.map(remark => (
              <li>
                {remark.message} {remark.confirmed && <span class="badge office-again">{words.confirmed}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {decisions.length === 0 && <p>{words.noDecisions}</p>}
      <ol>
        {decisions.map(decision => (
          <li>
            <h3>
              {decision.stageName} <span class={`badge office-${decision.outcome}`}>{words.decided[decision.outcome]}</span>
            </h3>
            <p class="muted">
              {decision.reviewer} · {dateTime(decision.at).slice(0, 16)}
            </p>
            {decision.reason && <p>{decision.reason}</p>}
            {decision.items.length > 0 && (
              <ul>
                {decision.items.map(item => (
                  <li>
                    <strong>{item.itemName}</strong>：{item.reason}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

export function Answers({ parts }) {
  return (
    <div class="case-answers">
      <AnsweredParts parts={parts} none={words.noAnswers} />
    </div>
  );
}

export function Checks({ checks }) {
  return (
    <div class="case-checks">
      {checks.length === 0 && <p>{words.noChecks}</p>}
      <ul>
        {checks.map(check => ({ check, ...checkSaid(check) })).map(({ check, mark, text }) => (
          <li>
            <span class={`badge ${check.outcome === 'MATCH' ? 'ok' : 'DRAFT'}`}>{mark}</span>
            <span>
              {text} <small class="muted">{dateTime(check.checkedAt).slice(0, 16)}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Timeline({ events }) {
  return (
    <ol class="office-timeline">
      {events.map(event => (
        <li>
          <time datetime={event.at}>{dateTime(event.at).slice(0, 16)}</time>
          <div>
            <strong>{event.title}</strong> <span class="muted">{event.actor}</span>
            {event.detail && <p>{event.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
