import { useRef, useState } from 'preact/hooks';
import { request } from '../lib/api.js';
import { useSearch } from '../lib/latest.js';
import { NotLoaded } from '../lib/loading.jsx';
import { notices as words } from '../messages/failed-notices.zh.js';
import { Pages } from '../office/pages.jsx';
import { AllAgain } from './all-again.jsx';
import { Counts } from './counts.jsx';
import { Filter, States } from './filter.jsx';
import { Notice } from './notice.jsx';

const FAILED = { state: 'FAILED', channel: '', kind: '', caseNumber: '', page: 0 };

export function Notices() {
  const { wanted, found, asked, error, busy, ask, again } = useSearch(question => request('POST', '/api/admin/notices/search', question), FAILED);
  const [done, setDone] = useState();
  const results = useRef();
  const changed = async message => {
    setDone(message);
    await again();
    results.current?.focus();
  };
  const set = part => {
    setDone(undefined);
    ask({ ...wanted, ...part, page: 0 });
  };
  if (error) {
    return <NotLoaded error={error} onRetry={again} />;
  }
  if (!found) {
    return (
      <p class="muted" role="status">
        {words.looking}
      </p>
    );
  }
  const narrowed = Boolean(asked.channel || asked.kind || asked.caseNumber);
  return (
    <>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <States counts={found.counts} chosen={wanted.state} onChoose={state => set({ state })} />
      <Filter wanted={wanted} onAsk={set} />
      <section class="incidents-found" aria-label={words.list} aria-busy={busy} ref={results} tabIndex={-1}>
        <div class="admin-above">
          <p role="status">{busy ? words.looking : words.found(found.found)}</p>
        </div>
        {asked.state === 'FAILED' && found.found > 1 && <AllAgain asked={asked} total={found.found} narrowed={narrowed} onChange={changed} />}
        <div class="card">
          {found.notices.length === 0 && <p class="muted">{narrowed ? words.noneMeant : words.empty[asked.state]}</p>}
          {found.notices.map(notice => (
            <Notice key={notice.id} notice={notice} onChange={changed} />
          ))}
        </div>
        <Pages page={found.page} size={found.size} total={found.found} busy={busy} results={results} onTurn={page => ask({ ...wanted, page })} />
      </section>
      <Counts counts={found.counts} />
    </>
  );
}
