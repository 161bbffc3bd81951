// Offers, where a list of the form is filled in, what was typed into the same list before.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../lib/dialog.jsx';
import { dateTime } from '../lib/format.js';
import { reuse as words } from '../messages/reuse.zh.js';
import { isBlank } from '../widgets/row-name.js';
import { useOffer } from './offer.js';
import { filledWith, LISTS, notIn } from './row-text.js';

/**
 * @param list pointer of the list
 * @param onTake told of all rows that the list will have
 */
export function EarlierRows({ taskForm, list, values, onTake }) {
  const offer = useOffer(taskForm);
  const [said, setSaid] = useState('');
  const status = useRef();
  const taken = useRef(0);
  // the button may be gone by now: on to what was filled in
  useLayoutEffect(() => {
    if (taken.current > 0) {
      const titles = status.current.closest('.zc-entries').querySelectorAll('[data-deed="title"]');
      titles[titles.length - taken.current]?.focus();
      taken.current = 0;
    }
  }, [values]);
  const known = LISTS[list];
  const offered = known && offer ? notIn(values, offer[known.kind], known) : [];
  const choose = async () => {
    const chosen = new Set();
    const go = await ask({
      title: words.rows[known.kind].title,
      body: <Choice offered={offered} textOf={known.text} chosen={chosen} />,
      buttons: [
        { label: words.rows.cancel, value: false },
        { label: words.rows[known.kind].take, value: true, primary: true },
      ],
    });
    if (go && chosen.size > 0) {
      taken.current = chosen.size;
      onTake(filledWith(values, offered.filter((one, index) => chosen.has(index)).map(({ row }) => row), isBlank));
      setSaid(words.rows.taken(chosen.size));
    }
  };
  return (
    <>
      <p class="zc-unseen" role="status" ref={status}>
        {said}
      </p>
      {offered.length > 0 && (
        <button type="button" class="zc-button zc-reuse" onClick={choose}>
          {words.rows[known.kind].open}
        </button>
      )}
    </>
  );
}

function Choice({ offered, textOf, chosen }) {
  const [, redraw] = useState(0);
  const toggle = index => {
    if (!chosen.delete(index)) {
      chosen.add(index);
    }
    redraw(chosen.size);
  };
  return (
    <>
      <p>{words.rows.text}</p>
      <ul class="zc-reuse-list">
        {offered.map(({ row, caseNumber, savedAt }, index) => {
          const { title, facts } = textOf(row);
          return (
            <li>
              <label>
                <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
                <span>
                  <strong>{title}</strong>
                  <small>{facts}</small>
                  <small>{words.from(caseNumber, dateTime(savedAt).slice(0, 10))}</small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
