// Above the tasks: which list, searched for what, in which order.
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../messages/task-list.zh.js';
import { ORDERS } from './list-address.js';

/** As long as somebody types on, nothing is asked. */
const PAUSE = 300;

export function ListChoice({ lists, chosen, onChoose }) {
  return (
    <nav class="zc-lists" aria-label={say.choose}>
      {lists.map(({ list, tasks }) => (
        <a
          key={list}
          href={`#/?list=${list}`}
          class={`zc-list-${list.toLowerCase()}`}
          aria-current={list === chosen ? 'true' : undefined}
          title={say.meanings[list]}
          onClick={event => {
            event.preventDefault();
            onChoose(list);
          }}
        >
          <span>{say.lists[list]}</span>
          <b class={list === 'OVERDUE' && tasks > 0 ? 'zc-list-count zc-list-over' : 'zc-list-count'}>{tasks}</b>
        </a>
      ))}
    </nav>
  );
}

/** @param colleagues whose tasks can be shown alone; with nobody to choose from, no choice */
export function SearchAndOrder({ text, order, holder, colleagues, onText, onOrder, onHolder }) {
  const [typed, setTyped] = useState(text);
  const waiting = useRef();
  useEffect(() => setTyped(text), [text]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (value, pause) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => onText(value), pause);
  };
  return (
    <form
      class="zc-task-search"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        search(typed, 0);
      }}
    >
      <input
        type="search"
        class="zc-task-words"
        aria-label={say.search}
        placeholder={say.searchHint}
        autoComplete="off"
        maxLength={60}
        value={typed}
        onInput={event => {
          setTyped(event.target.value);
          search(event.target.value, PAUSE);
        }}
      />
      <select class="zc-task-order" aria-label={say.order} value={order} onChange={event => onOrder(event.target.value)}>
        {ORDERS.map(one => (
          <option key={one} value={one}>
            {say.orders[one]}
          </option>
        ))}
      </select>
      {colleagues.length > 1 && (
        <select class="zc-task-order zc-task-holder" aria-label={say.whose} value={holder} onChange={event => onHolder(event.target.value)}>
          <option value="">{say.everybodys}</option>
          {colleagues.map(({ id, name, me }) => (
            <option key={id} value={id}>
              {me ? say.whoseMine : say.whoseOnly(name)}
            </option>
          ))}
        </select>
      )}
    </form>
  );
}
