import { words } from '../../messages/case.zh.js';
import { placeToMend } from './returned.js';

/** What the office said: each thing to correct leads to its place in the form. */
export function Reasons({ detail }) {
  const { summary, returnedItems, opinion } = detail;
  const rejected = summary.status === 'REJECTED';
  if (!opinion && returnedItems.length === 0) {
    return rejected ? <p>{words.withoutReasons}</p> : null;
  }
  return (
    <div class="case-reasons">
      {returnedItems.length > 0 && (
        <>
          <h3>{words.returnedItems}</h3>
          <Items items={returnedItems} placeOf={item => placeToMend(item, detail)} />
        </>
      )}
      {opinion && <Opinion title={rejected ? words.reasons : words.opinion} text={opinion} />}
    </div>
  );
}

/** @param placeOf the address where an item is corrected; nothing where it is only read */
export function Items({ items, placeOf = () => undefined }) {
  return (
    <ol>
      {items.map(item => {
        const href = placeOf(item);
        return (
          <li>
            {href ? <a href={href}>{item.itemName}</a> : <strong>{item.itemName}</strong>}：{item.reason}
          </li>
        );
      })}
    </ol>
  );
}

export function Opinion({ title, text }) {
  return (
    <p class="opinion">
      <strong>{title}：</strong>
      {text}
    </p>
  );
}
