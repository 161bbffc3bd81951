import { useEffect, useRef } from 'preact/hooks';
import { batch as words } from '../messages/hands.zh.js';

/** Chooses every case of the page that the office has now. */
export function ChooseAll({ chosen }) {
  const box = useRef();
  const count = chosen.rows.length;
  const all = count > 0 && count === chosen.possible.length;
  useEffect(() => {
    box.current.indeterminate = count > 0 && !all;
  }, [count, all]);
  return (
    <th scope="col" class="choose">
      <input ref={box} type="checkbox" aria-label={words.chooseAll} checked={all} disabled={chosen.possible.length === 0} onChange={event => chosen.all(event.target.checked)} />
    </th>
  );
}

export function ChooseRow({ row, chosen }) {
  return (
    <td class="choose">
      {chosen.mayBeChosen(row) && (
        <label>
          <input type="checkbox" checked={chosen.has(row)} onChange={event => chosen.set(row, event.target.checked)} />
          <span class="zc-unseen">{words.choose(row.caseNumber)}</span>
        </label>
      )}
    </td>
  );
}
