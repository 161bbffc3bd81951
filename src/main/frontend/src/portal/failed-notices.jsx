// 未送达的通知: what reached nobody, and what to do about it.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { notices as words } from '../messages/failed-notices.zh.js';

function FailedNotices() {
  const [notices, setNotices] = useState();
  const [done, setDone] = useState();
  useEffect(() => {
    get('/api/admin/failed-notices').then(setNotices);
  }, []);
  const show = (all, message) => {
    setNotices(all);
    setDone(message);
  };
  const reachable = notices?.filter(notice => notice.to) ?? [];
  const all = useAction(async () => show(await request('POST', '/api/admin/failed-notices/again'), words.sentAgain));
  return (
    <>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Problem error={all.error} />
      {reachable.length > 1 && (
        <p class="actions">
          <button type="button" class="zc-button" disabled={all.busy} onClick={() => confirm(words.allAgainConfirm(reachable.length)) && all.run()}>
            {words.allAgain}
          </button>
        </p>
      )}
      <section class="card">
        {notices?.length === 0 && <p class="muted">{words.none}</p>}
        {notices?.map(notice => (
          <Notice key={notice.id} notice={notice} onChange={show} />
        ))}
      </section>
    </>
  );
}

function Notice({ notice, onChange }) {
  const url = `/api/admin/failed-notices/${notice.id}`;
  const again = useAction(async () => onChange(await request('POST', `${url}/again`), words.sentAgain));
  const settle = useAction(async () => onChange(await request('POST', `${url}/settled`), words.settled));
  const about = words.about(words.templates[notice.template] ?? notice.template, notice.name);
  return (
    <article class="member">
      <div>
        <strong>{about}</strong> <span class="muted">{notice.caseNumber}</span>
        <p>
          {words.reason}：{notice.reason}
        </p>
        <p class="muted">
          {dateTime(notice.at)}　{notice.to ?? words.noMobile}
          {notice.attempts > 0 && `　${words.attempts(notice.attempts)}`}
        </p>
      </div>
      <Problem error={again.error ?? settle.error} />
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
    </article>
  );
}

render(<FailedNotices />, document.getElementById('failed-notices'));
