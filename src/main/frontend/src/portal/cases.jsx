// 我的办件, and its summary in 个人中心.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { dateTime, dayAndTime } from '../lib/format.js';
import { cases as say } from '../messages/cases.zh.js';
import { say as common } from '../messages/common.zh.js';

const REFRESH = 3000;

function Cases({ view }) {
  const [list, setList] = useState(null);
  const [failed, setFailed] = useState(false);
  const [bucket, setBucket] = useState(new URLSearchParams(location.search).get('bucket') ?? '');
  const load = () => get('/api/declarations').then(setList, () => setFailed(true));
  useEffect(() => {
    load();
  }, []);
  useEffect(() => {
    if (list?.some(one => one.status === 'CHECKING')) {
      const timer = setTimeout(load, REFRESH);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [list]);
  if (failed) {
    return <p class="problem">{common.loadFailed}</p>;
  }
  if (!list) {
    return <p role="status">{common.loading}</p>;
  }
  const count = key => list.filter(one => one.bucket === key).length;
  if (view === 'summary') {
    const urgent = list.filter(one => one.bucket === 'todo');
    return (
      <>
        <div class="counters">
          {Object.entries(say.buckets).map(([key, name]) => (
            <a href={`/me/cases?bucket=${key}`}>
              <strong>{count(key)}</strong>
              {name}
            </a>
          ))}
        </div>
        {urgent.map(one => (
          <Case one={one} />
        ))}
      </>
    );
  }
  const shown = list.filter(one => !bucket || one.bucket === bucket);
  return (
    <>
      <div class="tabs" role="tablist">
        {[['', say.all], ...Object.entries(say.buckets)].map(([key, name]) => (
          <button type="button" role="tab" aria-selected={bucket === key} onClick={() => setBucket(key)}>
            {name}（{key ? count(key) : list.length}）
          </button>
        ))}
      </div>
      {shown.length === 0 && <p class="card">{say.none}</p>}
      {shown.map(one => (
        <Case one={one} />
      ))}
    </>
  );
}

function Case({ one }) {
  const facts = [
    [say.number, one.caseNumber],
    [say.appliedAt, dateTime(one.createdAt)],
    [say.specialty, one.specialtyName],
    [say.level, one.levelName],
  ];
  return (
    <article class="card case">
      <h3>
        {one.businessName} <span class={`badge ${one.status} ${one.bucket}`}>{one.statusLabel}</span>
      </h3>
      <dl>
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {one.status === 'RETURNED' && one.deadline && <p class="urgent">{say.deadline(dayAndTime(one.deadline))}</p>}
      <p class="actions">
        {one.taskId && (
          <a class="zc-button zc-primary" href={`/tasks/${one.taskId}`}>
            {one.status === 'RETURNED' ? say.mend : say.fill}
          </a>
        )}
        <a class="zc-button" href={`/me/cases/${one.id}`}>
          {say.progress}
        </a>
      </p>
    </article>
  );
}

const host = document.getElementById('cases');
render(<Cases view={host.dataset.view} />, host);
