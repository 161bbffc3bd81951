import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Label, RowFields, useRows, useTaskForm } from '../form/form-js.js';
import { carryProblems } from '../form/row-problems.js';
import { orders } from '../form/row-order.js';
import { say } from '../messages/rows.zh.js';
import { EarlierRows } from '../reuse/earlier-rows.jsx';
import { Faults } from './faults.jsx';
import { isBlank, rowName } from './row-name.js';

let made = 0;

/**
 * The field of type dynamiclist of every form: each row a card of its own, which can be moved, taken away and brought
 * back. The focus goes along, and what happened is told to who listens.
 */
export function Rows(props) {
  const { field, domId, readonly, disabled, onChange } = props;
  const { path, values, now, emptyAt, carryMarks } = useRows(props);
  const taskForm = useTaskForm();
  const keys = useKeys(values.length);
  const [removed, setRemoved] = useState(null);
  const [said, setSaid] = useState('');
  const [root, focusOn] = useFocus();
  const open = field.allowAddRemove && !readonly && !disabled;
  const kind = field.properties?.rowLabel ?? field.label ?? '';
  const title = (value, index) => say.title(kind, index + 1, rowName(field, value));

  /** @returns the problems that went with a row */
  const change = (order, added, brought = []) => {
    const before = now();
    keys.current = order.map(row => keys.current[row] ?? ++made);
    onChange({ value: order.map(row => before[row] ?? added) });
    carryMarks(order);
    return carryProblems(taskForm, `/${path.join('/')}`, order, brought);
  };
  const add = () => {
    const count = now().length;
    change(orders.inserted(count, count), emptyAt(count));
    setRemoved(null);
    setSaid(say.added(kind, count + 1));
    focusOn(keys.current.at(-1), 'first');
  };
  const remove = index => {
    const next = keys.current[index + 1];
    const value = now()[index];
    const name = title(value, index);
    const dropped = change(orders.removed(now().length, index));
    setRemoved(isBlank(value) ? null : { index, value, name, dropped });
    setSaid(isBlank(value) ? say.removed(name) : say.removedUndoable(name));
    focusOn(next, 'title');
  };
  const undo = () => {
    const count = now().length;
    const index = Math.min(removed.index, count);
    change(orders.inserted(count, index), removed.value, removed.dropped);
    setRemoved(null);
    setSaid(say.broughtBack(removed.name));
    focusOn(keys.current[index], 'title');
  };
  const move = (from, to) => {
    const key = keys.current[from];
    const name = title(now()[from], from);
    change(orders.moved(now().length, from, to));
    setRemoved(null);
    setSaid(say.moved(name, to + 1));
    focusOn(key, to < from ? 'up' : 'down');
  };

  const rows = values.map((value, index) => (
    <Entry
      key={keys.current[index]}
      name={keys.current[index]}
      title={title(value, index)}
      onUp={open && index > 0 && (() => move(index, index - 1))}
      onDown={open && index < values.length - 1 && (() => move(index, index + 1))}
      onRemove={open && (() => remove(index))}
      movable={open && values.length > 1}
    >
      <RowFields props={props} index={index} value={value} />
    </Entry>
  ));
  if (removed) {
    rows.splice(Math.min(removed.index, rows.length), 0, <Undo key="removed" name={removed.name} onUndo={undo} />);
  }
  const unfolded = field.disableCollapse || !field.nonCollapsedItems ? rows.length : field.nonCollapsedItems;
  return (
    <div class="fjs-form-field fjs-form-field-dynamiclist fjs-form-field-grouplike zc-entries" role="group" aria-labelledby={domId} data-field={field.id} ref={root}>
      <Label id={domId} label={field.label} class="zc-unseen" />
      <Faults taskForm={taskForm} pointer={`/${path.join('/')}`} />
      <div class="zc-entries-list">
        {rows.slice(0, unfolded)}
        {values.length === 0 && <p class="zc-hint">{say.none(kind)}</p>}
      </div>
      {rows.length > unfolded && (
        <details class="zc-entries-more">
          <summary>{say.further(rows.length - unfolded)}</summary>
          {rows.slice(unfolded)}
        </details>
      )}
      <p key="said" class="zc-unseen" role="status">
        {said}
      </p>
      {open && <EarlierRows taskForm={taskForm} list={`/${path.join('/')}`} values={values} onTake={rows => onChange({ value: rows })} />}
      {open && (
        <button type="button" class="zc-button zc-entries-add" data-deed="add" onClick={add}>
          {say.add(kind)}
        </button>
      )}
    </div>
  );
}

Rows.config = {
  type: 'dynamiclist',
  pathed: true,
  repeatable: true,
  create: (options = {}) => ({ components: [], allowAddRemove: true, defaultRepetitions: 1, ...options, isRepeating: true }),
};

function Entry({ name, title, movable, onUp, onDown, onRemove, children }) {
  return (
    <section class="zc-entry" role="group" aria-labelledby={`zc-entry-${name}`} data-entry={name}>
      <header>
        <h4 id={`zc-entry-${name}`} tabIndex={-1} data-deed="title">
          {title}
        </h4>
        <span class="zc-entry-deeds">
          {movable && <Deed deed="up" label={say.up} of={title} onClick={onUp} />}
          {movable && <Deed deed="down" label={say.down} of={title} onClick={onDown} />}
          {onRemove && <Deed deed="remove" label={say.remove} of={title} onClick={onRemove} />}
        </span>
      </header>
      <div class="zc-entry-fields">{children}</div>
    </section>
  );
}

function Deed({ deed, label, of, onClick }) {
  return (
    <button type="button" class={`zc-button zc-small zc-entry-${deed}`} data-deed={deed} aria-label={`${label} ${of}`} disabled={!onClick} onClick={onClick || undefined}>
      {label}
    </button>
  );
}

function Undo({ name, onUndo }) {
  return (
    <p class="zc-entry-removed">
      <span>{say.removed(name)}</span>
      <button type="button" class="zc-button zc-small" aria-label={say.undoOf(name)} onClick={onUndo}>
        {say.undo}
      </button>
    </p>
  );
}

/** A name for each row that it keeps when it is moved, so that what is in it moves with it. */
function useKeys(count) {
  const keys = useRef([]);
  while (keys.current.length < count) {
    keys.current.push(++made);
  }
  keys.current.length = count;
  return keys;
}

/** Where the focus goes once the rows are drawn anew: to a part of a row, or, where that row is none, to the add button. */
function useFocus() {
  const root = useRef();
  const wanted = useRef(null);
  useLayoutEffect(() => {
    if (wanted.current) {
      placeOf(root.current, wanted.current)?.focus();
      wanted.current = null;
    }
  });
  return [root, (key, part) => (wanted.current = { key, part })];
}

function placeOf(root, { key, part }) {
  const row = key && root.querySelector(`[data-entry="${key}"]`);
  if (!row) {
    return root.querySelector(':scope > [data-deed="add"]');
  }
  const fold = row.closest('details');
  if (fold) {
    fold.open = true;
  }
  if (part === 'first') {
    return row.querySelector('.zc-entry-fields :is(input, select, textarea, button)');
  }
  // a button that has no further to go is closed: the one beside it is not
  return [part, 'up', 'down', 'title'].map(deed => row.querySelector(`[data-deed="${deed}"]:not(:disabled)`)).find(Boolean);
}
