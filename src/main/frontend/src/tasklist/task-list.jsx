// The task list of Tasklist: lists with their counts, search, order, and the tasks of the chosen one. It reads itself
// again with Tasklist's own beat, and keeps what it showed where the server cannot be reached.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useColleagues } from '../hands/colleagues.js';
import { get } from '../lib/api.js';
import { clock } from '../lib/format.js';
import { trimmed } from '../lib/typed.js';
import { say } from '../messages/task-list.zh.js';
import { isOfSeveral, requestOf, writeWish } from './list-address.js';
import { ListChoice, SearchAndOrder } from './list-head.jsx';
import { TaskCard } from './task-card.jsx';

const PAGE = 20;

/** @param frame Tasklist around it: which task is open, how one is opened, and when the list is to be read again */
export function TaskList({ frame, begun }) {
  const [wish, setWish] = useState(begun);
  const [view, setView] = useState();
  const [error, setError] = useState();
  const [current, setCurrent] = useState(frame.current());
  const asked = useRef(0);
  const box = useRef();

  const load = useCallback(async () => {
    const mine = ++asked.current;
    try {
      const answer = await get(requestOf(wish, PAGE));
      if (mine === asked.current) {
        setView({ ...answer, wish, at: Date.now() });
        setError(undefined);
      }
      return answer;
    } catch (failure) {
      if (mine === asked.current) {
        setError(failure);
      }
      return undefined;
    }
  }, [wish]);

  useEffect(() => {
    load();
    frame.remember(writeWish(wish));
  }, [load]);
  useEffect(() => frame.reads(load), [load]);
  useEffect(() => frame.onOpen(setCurrent), []);
  useEffect(() => frame.onFocus(part => box.current?.querySelector(part === 'filter' ? '.zc-lists [aria-current]' : '.zc-task-card')?.focus()), []);
  // the last task of the last page went away
  useEffect(() => {
    if (view && view.tasks.length === 0 && wish.page > 1 && view.wish === wish) {
      setWish({ ...wish, page: Math.max(1, Math.ceil(view.total / PAGE)) });
    }
  }, [view]);

  const ofSeveral = isOfSeveral(wish.list);
  const colleagues = useColleagues(ofSeveral && view?.lists.length > 1);
  const change = part => setWish({ ...wish, page: 1, ...part });
  return (
    <div class="zc zc-tasks" ref={box}>
      {view && <ListChoice lists={view.lists} chosen={view.list} onChoose={list => change({ list })} />}
      <SearchAndOrder
        text={wish.text}
        order={wish.order}
        holder={wish.holder}
        colleagues={ofSeveral ? colleagues : []}
        onText={text => change({ text })}
        onOrder={order => change({ order })}
        onHolder={holder => change({ holder })}
      />
      <div class="zc-tasks-shown" aria-busy={!view || view.wish !== wish}>
        {error && <Failed view={view} error={error} onAgain={load} />}
        {!view && !error && <p class="zc-loading">{say.loading}</p>}
        {view && <Tasks view={view} current={current} frame={frame} onChange={change} />}
        {view && view.total > PAGE && <Pages page={wish.page} pages={Math.ceil(view.total / PAGE)} onPage={page => setWish({ ...wish, page })} />}
      </div>
    </div>
  );
}

function Tasks({ view, current, frame, onChange }) {
  const text = trimmed(view.wish.text);
  const elsewhere = text ? view.lists.filter(({ list, tasks }) => list !== view.list && tasks > 0) : [];
  return (
    <>
      <p class={text ? 'zc-tasks-found' : 'zc-unseen'} role="status">
        {text && view.total > 0 ? say.found(text, view.total) : text ? '' : say.total(view.total)}
      </p>
      {view.total === 0 && (
        <div class="zc-tasks-none">
          <p>{text && elsewhere.length === 0 ? say.noHit(text) : text ? say.found(text, 0) : isOfSeveral(view.list) && view.wish.holder ? say.noneOfHolder : view.lists.length > 1 ? say.none[view.list] : say.noneOwn}</p>
          {elsewhere.map(({ list, tasks }) => (
            <button key={list} type="button" class="zc-button" onClick={() => onChange({ list })}>
              {say.elsewhere(say.lists[list], tasks)}
            </button>
          ))}
        </div>
      )}
      <ol class="tasks-list zc-task-cards" onKeyDown={step}>
        {view.tasks.map(card => (
          <TaskCard key={card.taskId} card={card} active={card.taskId === current} href={frame.addressOf(card.taskId)} onOpen={() => frame.open(card.taskId)} />
        ))}
      </ol>
      {text && (
        <p class="zc-tasks-clear">
          <button type="button" class="zc-button" onClick={() => onChange({ text: '' })}>
            {say.clear}
          </button>
        </p>
      )}
    </>
  );
}

/** Arrows lead from task to task. */
function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const cards = [...event.currentTarget.querySelectorAll('.zc-task-card')];
  const next = by && cards[cards.indexOf(document.activeElement) + by];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function Failed({ view, error, onAgain }) {
  return (
    <div class="zc-tasks-failed" role="alert">
      <p>{view ? say.stale(clock(view.at)) : say.failed}</p>
      <p class="zc-hint">{error.message}</p>
      <button type="button" class="zc-button" onClick={onAgain}>
        {say.again}
      </button>
    </div>
  );
}

function Pages({ page, pages, onPage }) {
  return (
    <nav class="zc-task-pages" aria-label={say.pages}>
      <button type="button" class="zc-button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say.previous}
      </button>
      <span>{say.page(page, pages)}</span>
      <button type="button" class="zc-button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {say.next}
      </button>
    </nav>
  );
}
