// 请假与代理: who of the own offices is away, from when until when, and who stands in.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Empty } from '../centre/empty.jsx';
import { LeaveForm } from '../hands/leave-form.jsx';
import { LeaveList } from '../hands/leave-list.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { leave as words } from '../messages/hands.zh.js';

function LeavePage({ first }) {
  const [view, setView] = useState(first);
  const [done, setDone] = useState();
  const changed = (now, message) => {
    setView(now);
    setDone(message);
    scrollTo({ top: 0, behavior: 'smooth' });
  };
  const name = id => view.colleagues.find(one => one.id === id)?.name ?? id;
  return (
    <>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <div class="leave-page">
        <section class="card" aria-labelledby="leaves">
          <h2 id="leaves">{words.list}</h2>
          <LeaveList leaves={view.leaves} onEnded={(now, one) => changed(now, words.ended(one.name))} />
        </section>
        <section class="card" aria-labelledby="new-leave">
          <h2 id="new-leave">{words.add}</h2>
          <LeaveForm view={view} onSaved={(now, one) => changed(now, words.saved(name(one.person), words.days(one.firstDay, one.lastDay), name(one.substitute)))} />
        </section>
      </div>
    </>
  );
}

const host = document.getElementById('leave');

/** A process admin belongs to no office, and has nobody to stand in. */
function NoOffice({ error }) {
  return (
    <Empty picture="cases" title={words.noOffice}>
      <p>{error.message}</p>
    </Empty>
  );
}

const load = () =>
  get('/api/office/leaves').catch(error => {
    if (error.status === 403) {
      return { error };
    }
    throw error;
  });

whileLoading(host, load).then(first => render(first.error ? <NoOffice error={first.error} /> : <LeavePage first={first} />, host));
