import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../centre/empty.jsx';
import { BatchBar } from '../hands/batch-bar.jsx';
import { useChosen } from '../hands/chosen.js';
import { request } from '../lib/api.js';
import { useLatest } from '../lib/latest.js';
import { NotLoaded } from '../lib/loading.jsx';
import { office as words } from '../messages/office.zh.js';
import { EMPTY, question, read, write } from './address.js';
import { Export } from './export.jsx';
import { Filter } from './filter.jsx';
import { List, Order } from './list.jsx';
import { Pages } from './pages.jsx';

/** 办件查询: what is searched for stands in the address, so that going back and a link lead to it. */
export function Search({ offices }) {
  const [typed, setTyped] = useState(() => read(location));
  const [asked, setAsked] = useState(typed);
  const { found: before, error, busy, ask: load } = useLatest(wanted => request('POST', '/api/office/cases/search', question(wanted)));
  const found = error ? undefined : before;
  const again = () => load(asked);
  useEffect(() => {
    again();
  }, [asked]);
  const results = useRef();
  const ask = wanted => {
    history.pushState(null, '', `${location.pathname}${write(wanted)}`);
    setTyped(wanted);
    setAsked(wanted);
  };
  useEffect(() => {
    const back = () => {
      setTyped(read(location));
      setAsked(read(location));
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  if (offices.length === 0) {
    return (
      <Empty picture="search" title={words.noOffice}>
        <p>{words.noOfficeText}</p>
      </Empty>
    );
  }
  return (
    <>
      <p class="muted office-whose">{offices.map(({ name }) => name).join('、')}</p>
      <Filter wanted={typed} set={part => setTyped({ ...typed, ...part })} search={part => ask({ ...typed, ...part, page: 0 })} clear={() => ask(EMPTY)} />
      <section class="office-found" aria-label={words.results} ref={results} tabIndex={-1}>
        <div class="office-above">
          <p role="status" class="office-count">
            {busy ? words.searching : found && words.found(found.total, found.counted)}
          </p>
          {found?.rows.length > 0 && <Order sort={asked.sort} onSort={sort => ask({ ...asked, sort, page: 0 })} />}
          {found?.rows.length > 0 && <Export asked={asked} />}
        </div>
        {error && <NotLoaded error={error} onRetry={again} />}
        {found && (
          <Found found={found} asked={asked} busy={busy} results={results} onSort={sort => ask({ ...asked, sort, page: 0 })} onTurn={page => ask({ ...asked, page })} again={again} />
        )}
      </section>
    </>
  );
}

function Found({ found, asked, busy, results, onSort, onTurn, again }) {
  const chosen = useChosen(found.rows);
  if (found.rows.length === 0) {
    const nothing = write({ ...asked, sort: EMPTY.sort, page: 0 }) === '';
    return (
      <Empty picture="search" title={nothing ? words.noneYet : words.none}>
        <p>{nothing ? words.noneYetText : words.noneText}</p>
      </Empty>
    );
  }
  return (
    <>
      <List rows={found.rows} sort={asked.sort} onSort={onSort} busy={busy} chosen={chosen} />
      <BatchBar chosen={chosen} again={again} />
      <Pages page={found.page} size={found.size} total={Math.min(found.total, found.counted)} busy={busy} results={results} onTurn={onTurn} />
    </>
  );
}
