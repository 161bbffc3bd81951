import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../centre/empty.jsx';
import { BatchBar } from '../hands/batch-bar.jsx';
import { useChosen } from '../hands/chosen.js';
import { request } from '../lib/api.js';
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
  const { found, error, busy, again } = useFound(asked);
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
  const turn = page => {
    ask({ ...asked, page });
    results.current.focus();
    results.current.scrollIntoView({ block: 'start' });
  };
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
        {found && !error && <Found found={found} asked={asked} busy={busy} onSort={sort => ask({ ...asked, sort, page: 0 })} onTurn={turn} again={again} />}
      </section>
    </>
  );
}

function Found({ found, asked, busy, onSort, onTurn, again }) {
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
      <Pages found={found} busy={busy} onTurn={onTurn} />
    </>
  );
}

/** Asks whenever something else is wanted. What was found before stays until the answer comes, and an answer that is overtaken is dropped. */
function useFound(asked) {
  const [state, setState] = useState({ busy: true });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let overtaken = false;
    setState(before => ({ ...before, busy: true }));
    request('POST', '/api/office/cases/search', question(asked)).then(
      found => overtaken || setState({ found, busy: false }),
      error => overtaken || setState({ error, busy: false }),
    );
    return () => {
      overtaken = true;
    };
  }, [asked, tries]);
  return { ...state, again: () => setTries(tries + 1) };
}
