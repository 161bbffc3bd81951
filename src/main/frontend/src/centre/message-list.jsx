// 消息: the notices that were sent to this person. Opening one marks it as read.
import { useEffect, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { messages as words } from '../messages/centre.zh.js';
import { aimOf } from './case-name.js';
import { Empty } from './empty.jsx';
import { showUnread } from './unread.js';

/** Kinds of messages to people of staff begin with this. */
const STAFF = 'staff-';

/** @param cases of this person: a message names the one that it is about */
export function MessageList({ first, cases }) {
  const [list, setList] = useState(first.messages);
  const [more, setMore] = useState(first.more);
  const [unread, setUnread] = useState(first.unread);
  const [done, setDone] = useState('');
  const aims = new Map(cases.map(one => [one.id, aimOf(one)]));
  useEffect(() => showUnread(unread), [unread]);
  // what could not be marked stays unread, and is marked when it is opened again
  const mark = useAction(async one => {
    await request('PUT', `/api/me/messages/${one.id}/read`);
    setList(all => all.map(other => (other.id === one.id ? { ...other, read: true } : other)));
    setUnread(count => Math.max(0, count - 1));
  });
  const readAll = useAction(async () => {
    await request('PUT', '/api/me/messages/read');
    setList(all => all.map(one => ({ ...one, read: true })));
    setUnread(0);
    setDone(words.allRead);
  });
  const older = useAction(async () => {
    const next = await get(`/api/me/messages?first=${list.length}`);
    const known = new Set(list.map(one => one.id));
    setList([...list, ...next.messages.filter(one => !known.has(one.id))]);
    setMore(next.more);
  });
  if (list.length === 0) {
    return (
      <Empty picture="inbox" title={words.none}>
        <p>{words.noneText}</p>
      </Empty>
    );
  }
  return (
    <>
      <div class="list-head">
        <p role="status">
          {done && unread === 0 ? done : words.unread(unread)}
        </p>
        {unread > 0 && (
          <button type="button" class="zc-button" disabled={readAll.busy} onClick={readAll.run}>
            {words.readAll}
          </button>
        )}
      </div>
      <Problem error={readAll.error ?? mark.error} />
      <ul class="inbox">
        {list.map(one => (
          <li key={one.id}>
            <Message one={one} about={aims.get(one.caseId)} onOpen={() => mark.run(one)} />
          </li>
        ))}
      </ul>
      <Problem error={older.error} />
      {more && (
        <p class="actions">
          <button type="button" class="zc-button" disabled={older.busy} onClick={older.run}>
            {words.older}
          </button>
        </p>
      )}
    </>
  );
}

function Message({ one, about, onOpen }) {
  const toggled = event => {
    if (event.currentTarget.open && !one.read) {
      onOpen();
    }
  };
  return (
    <details class={one.read ? '' : 'unread'} onToggle={toggled}>
      <summary>
        <span class="subject">
          {!one.read && <span class="mark">{words.isUnread}</span>}
          {[one.title, about].filter(Boolean).join('：')}
        </span>
        <time dateTime={one.at}>{dateTime(one.at).slice(0, 16)}</time>
      </summary>
      <div class="letter">
        <p>{one.text}</p>
        {one.sent && <p class="muted">{one.sent}</p>}
        {one.caseId && (
          <p class="actions">
            <a class="zc-button" href={`/me/cases/${one.caseId}`}>
              {words.toCase}
            </a>
          </p>
        )}
        {one.kind.startsWith(STAFF) && (
          <p class="actions">
            <a class="zc-button" href="/camunda/app/tasklist/">
              {words.toTasks}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
