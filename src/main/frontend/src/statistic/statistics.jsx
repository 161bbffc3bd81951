import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../centre/empty.jsx';
import { get } from '../lib/api.js';
import { clock } from '../lib/format.js';
import { useLatest } from '../lib/latest.js';
import { NotLoaded } from '../lib/loading.jsx';
import { inShanghai } from '../lib/shanghai.js';
import { statistic as words } from '../messages/statistic.zh.js';
import { EMPTY, question, read, write } from './address.js';
import { Filter } from './filter.jsx';
import { Parts, Reviewers } from './parts.jsx';
import { Items, Paces, Reasons } from './returned.jsx';
import { Now, Total } from './totals.jsx';
import { Weeks } from './weeks.jsx';

const AGAIN = 3000;

/** 审核统计: what is looked at stands in the address, so that going back and a link lead to it. */
export function Statistics({ first }) {
  const [wanted, setWanted] = useState(() => read(location));
  const { found, error, busy, ask } = useLatest(asked => get(`/api/office/statistics?${question(asked)}`), first);
  const answered = useRef(wanted);
  const again = () => ask(wanted);
  useEffect(() => {
    // what the page began with is there
    if (wanted !== answered.current) {
      answered.current = undefined;
      again();
    }
  }, [wanted]);
  useEffect(() => {
    const back = () => setWanted(read(location));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const choose = part => {
    const next = { ...wanted, ...part };
    history.pushState(null, '', `${location.pathname}${write(next)}`);
    setWanted(next);
  };
  if (found.offices.length === 0) {
    return (
      <Empty picture="cases" title={words.noOffice}>
        <p>{words.noOfficeText}</p>
      </Empty>
    );
  }
  return (
    <>
      <p class="muted office-whose">{found.offices.map(({ name }) => name).join('、')}</p>
      <Filter wanted={wanted} choose={choose} offices={found.offices} series={found.seriesToChoose} />
      <p role="status" class="office-count">
        {busy ? words.loading : !error && `${words.span(found.from, found.to)}${found.countedAt ? words.countedAt(clock(found.countedAt).slice(0, 5)) : ''}`}
      </p>
      {error ? <NotLoaded error={error} onRetry={again} /> : <Found found={found} wanted={wanted} busy={busy} again={again} />}
    </>
  );
}

function Found({ found, wanted, busy, again }) {
  if (!found.countedAt) {
    return <NotYet progress={found.progress} again={again} />;
  }
  if (nothing(found)) {
    const everything = write({ ...wanted, office: '' }) === write(EMPTY);
    return (
      <Empty picture="cases" title={everything ? words.none : words.noneInScope}>
        <p>{everything ? words.noneText : words.noneInScopeText}</p>
      </Empty>
    );
  }
  const asked = question(wanted);
  return (
    <div class="stat-page" aria-busy={busy}>
      <Now now={found.now} asked={asked} />
      <div class="stat-column">
        <Total total={found.total} />
        <Paces paces={found.paces} asked={asked} />
      </div>
      <Weeks weeks={found.weeks} unfinished={found.to >= inShanghai(found.countedAt).slice(0, 10)} asked={asked} />
      <Items items={found.items} asked={asked} />
      <Reasons items={found.items} asked={asked} />
      <Parts found={found} asked={asked} />
      {found.reviewers && <Reviewers reviewers={found.reviewers} asked={asked} />}
    </div>
  );
}

/** The first count of many years takes minutes: the page asks how far it is, until the numbers are there. */
function NotYet({ progress, again }) {
  useEffect(() => {
    const asking = setTimeout(again, AGAIN);
    return () => clearTimeout(asking);
  }, [progress]);
  return (
    <Empty picture="cases" title={words.notYet}>
      <p role="status">{words.notYetText(progress)}</p>
      {progress.waiting > 0 && <progress max={progress.waiting} value={progress.counted} aria-label={words.notYetProgress} />}
      <p class="actions">
        <button type="button" class="zc-button zc-primary" onClick={again}>
          {words.refresh}
        </button>
      </p>
    </Empty>
  );
}

const nothing = ({ now, total }) => now.open + total.entered + total.approved + total.returned + total.rejected === 0;
