import { useRef, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { Empty } from '../centre/empty.jsx';
import { request } from '../lib/api.js';
import { useSearch } from '../lib/latest.js';
import { NotLoaded } from '../lib/loading.jsx';
import { incidents as words } from '../messages/incidents.zh.js';
import { Pages } from '../office/pages.jsx';
import { Filter, Kinds } from './filter.jsx';
import { Incident } from './incident.jsx';
import { Jobs } from './jobs.jsx';

const ANY = { caseNumber: '', process: '', step: '', kind: '', page: 0 };

export function Incidents() {
  const { wanted, found, error, busy, ask, again } = useSearch(question => request('POST', '/api/admin/incidents/search', question), ANY);
  const [done, setDone] = useState();
  const results = useRef();
  const retried = async message => {
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
  return (
    <>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Jobs jobs={found.jobs} />
      {found.looked === 0 && found.jobs.length > 0 ? null : found.looked === 0 ? (
        <Empty picture="search" title={words.none}>
          <p>{words.noneText}</p>
          <p class="actions">
            <button type="button" class="zc-button" disabled={busy} onClick={again}>
              {words.refresh}
            </button>
          </p>
        </Empty>
      ) : (
        <>
          <Filter wanted={wanted} places={found.places} onAsk={set} />
          <Kinds kinds={found.kinds} chosen={wanted.kind} onChoose={kind => set({ kind })} />
          <section class="incidents-found" aria-label={words.list} aria-busy={busy} ref={results} tabIndex={-1}>
            <Above found={found} wanted={wanted} busy={busy} onAgain={again} onRetried={retried} />
            {found.incidents.map(incident => (
              <Incident key={incident.id} incident={incident} onRetried={retried} />
            ))}
            <Pages page={found.page} size={found.size} total={found.found} busy={busy} results={results} onTurn={page => ask({ ...wanted, page })} />
          </section>
        </>
      )}
    </>
  );
}

/** How many there are, and what may be done to all of them. */
function Above({ found, wanted, busy, onAgain, onRetried }) {
  const all = useAction(async () => onRetried(words.retriedAll((await request('POST', '/api/admin/incidents/retries', wanted)).tried)));
  if (found.found === 0) {
    return (
      <Empty picture="search" title={words.noneMeant}>
        <p>{words.noneMeantText}</p>
      </Empty>
    );
  }
  return (
    <>
      <div class="admin-above">
        <p role="status">
          {busy ? words.looking : words.summary(found.found, found.stopped)}
          {found.total > found.looked && ` ${words.onlyNewest(found.looked, found.total)}`}
        </p>
        <p class="actions">
          {found.found > 1 && (
            <button type="button" class="zc-button" disabled={all.busy} onClick={() => confirm(words.retryAllConfirm(found.found)) && all.run()}>
              {words.retryAll(found.found)}
            </button>
          )}
          <button type="button" class="zc-button" disabled={busy} onClick={onAgain}>
            {words.refresh}
          </button>
        </p>
      </div>
      <Problem error={all.error} />
    </>
  );
}
