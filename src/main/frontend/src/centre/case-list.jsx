// 我的办件: all cases of this person, to be searched and filtered where there are many.
import { useEffect, useState } from 'preact/hooks';
import { caseList as words } from '../messages/centre.zh.js';
import { CaseCard } from './case-card.jsx';
import { matching, readFilter, sorted, writeFilter, yearsOf } from './case-filter.js';
import { Empty } from './empty.jsx';

const PAGE = 10;

/** As many are seen at a glance. */
const FEW = 3;

/** @param verified whether this person may begin a declaration at all */
export function CaseList({ list, verified }) {
  const [filter, setFilter] = useState(() => readFilter(location.search));
  const [shown, setShown] = useState(PAGE);
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname + writeFilter(filter));
  }, [filter]);
  const change = part => {
    setFilter({ ...filter, ...part });
    setShown(PAGE);
  };
  if (list.length === 0) {
    return <NoCases verified={verified} />;
  }
  const hits = sorted(matching(list, filter), filter.order);
  const rest = Math.min(PAGE, hits.length - shown);
  return (
    <>
      {list.length > FEW && <Filter list={list} filter={filter} onChange={change} />}
      {list.length > FEW && (
        <p class="muted found" role="status">
          {words.found(hits.length, list.length)}
        </p>
      )}
      {hits.length === 0 && (
        <Empty picture="search" title={words.noHit}>
          <p>{words.noHitText}</p>
          <p class="actions">
            <button type="button" class="zc-button" onClick={() => change({ words: '', state: '', year: '' })}>
              {words.clear}
            </button>
          </p>
        </Empty>
      )}
      {hits.slice(0, shown).map(one => (
        <CaseCard key={one.id} one={one} />
      ))}
      {rest > 0 && (
        <p class="actions">
          <button type="button" class="zc-button" onClick={() => setShown(shown + PAGE)}>
            {words.more(rest)}
          </button>
        </p>
      )}
    </>
  );
}

function Filter({ list, filter, onChange }) {
  const years = yearsOf(list);
  return (
    <form class="card case-filter zc" role="search" onSubmit={event => event.preventDefault()}>
      <label class="words">
        <span>{words.search}</span>
        <input type="search" value={filter.words} placeholder={words.searchHint} autoComplete="off" onInput={event => onChange({ words: event.target.value })} />
      </label>
      <Select label={words.state} value={filter.state} options={Object.entries(words.states).map(([value, name]) => [value, name])} onChange={state => onChange({ state })} />
      {years.length > 1 && (
        <Select label={words.year} value={filter.year} options={[['', words.anyYear], ...years.map(year => [year, words.yearOf(year)])]} onChange={year => onChange({ year })} />
      )}
      <Select label={words.order} value={filter.order || 'first'} options={Object.entries(words.orders)} onChange={order => onChange({ order: order === 'first' ? '' : order })} />
    </form>
  );
}

function Select({ label, value, options, onChange }) {
  return (
    <label>
      <span>{label}</span>
      <span class="zc-select">
        <select value={value} onChange={event => onChange(event.target.value)}>
          {options.map(([key, name]) => (
            <option value={key}>{name}</option>
          ))}
        </select>
      </span>
    </label>
  );
}

function NoCases({ verified }) {
  return (
    <Empty picture="cases" title={words.none}>
      <p>{words.noneText}</p>
      {!verified && <p>{words.verifyText}</p>}
      <p class="actions">
        {verified ? (
          <>
            <a class="zc-button zc-primary" href="/services/initial-declaration">
              {words.initial}
            </a>
            <a class="zc-button" href="/services/review-declaration">
              {words.review}
            </a>
          </>
        ) : (
          <a class="zc-button zc-primary" href="/me/verification">
            {words.verify}
          </a>
        )}
      </p>
    </Empty>
  );
}
