// 我的主页: what this person has to do, and the newest cases in short.
import { dateTime } from '../lib/format.js';
import { caseList, home as words } from '../messages/centre.zh.js';
import { nextOf, untilOf } from './case-card.jsx';
import { sorted } from './case-filter.js';
import { aimOf, nameOf } from './case-name.js';

const RECENT = 3;

/**
 * @param unread how many messages are unread, beside those about cases that stand here already
 * @param ready whether a declaration could be begun: what is missing before stands above already
 */
export function Overview({ list, unread, ready }) {
  const turns = sorted(list.filter(one => one.taskId), 'deadline');
  const doing = list.filter(one => one.bucket === 'doing');
  return (
    <>
      {(ready || turns.length > 0 || unread > 0) && (
        <section class="card" aria-labelledby="turns">
          <h2 id="turns">{words.todo}</h2>
          {turns.length === 0 && unread === 0 ? (
            <p class="muted">
              {words.nothing}
              {doing.length > 0 ? words.waiting(doing.length) : <Begin />}
            </p>
          ) : (
            <Turns turns={turns} unread={unread} />
          )}
        </section>
      )}
      {list.length > 0 && <Recent list={list} />}
    </>
  );
}

/** Who has nothing to do here came to begin, or to find out whether to. */
function Begin() {
  return (
    <>
      {words.begin}
      <a href="/check">{words.check}</a>
      {words.end}
    </>
  );
}

function Turns({ turns, unread }) {
  return (
    <ul class="turns">
      {turns.map(one => (
        <Turn one={one} />
      ))}
      {unread > 0 && (
        <li>
          <span>
            <strong>{words.unread(unread)}</strong>
          </span>
          <a class="zc-button" href="/me/messages">
            {words.read}
          </a>
        </li>
      )}
    </ul>
  );
}

function Turn({ one }) {
  const returned = one.status === 'RETURNED';
  return (
    <li class={returned ? 'urgent-turn' : ''}>
      <span>
        <strong>
          <a href={`/me/cases/${one.id}`}>{returned ? words.mend(one.businessName, untilOf(one)) : words.fill(one.businessName)}</a>
        </strong>
        <small>{aimOf(one)}</small>
        <small>{words.of(one.caseNumber)}</small>
      </span>
      <a class="zc-button zc-primary" href={nextOf(one)}>
        {caseList.go[one.status]}
        <span class="zc-unseen">{one.caseNumber}</span>
      </a>
    </li>
  );
}

function Recent({ list }) {
  return (
    <section class="card" aria-labelledby="recent">
      <h2 id="recent">{words.recent}</h2>
      <ul class="recent">
        {list.slice(0, RECENT).map(one => (
          <li>
            <span>
              <a href={`/me/cases/${one.id}`}>
                {nameOf(one)}
                <span class="zc-unseen"> {one.caseNumber}</span>
              </a>
              <small>
                {words.begun(dateTime(one.createdAt).slice(0, 10))}　{words.of(one.caseNumber)}
              </small>
            </span>
            <span class={`badge ${one.status} ${one.bucket}`}>{one.statusLabel}</span>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="zc-button" href="/me/cases">
          {words.all(list.length)}
        </a>
      </p>
    </section>
  );
}
