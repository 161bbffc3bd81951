import { words } from '../../messages/case.zh.js';
import { historyOf } from './history.js';

export function History({ events, returns }) {
  return (
    <div class="case-history">
      {historyOf(events, Date.now(), returns).map(({ day, entries }) => (
        <section>
          <h3>{day}</h3>
          <ol>
            {entries.map(({ time, text, note, items }) => (
              <li>
                <time>{time}</time>
                <div>
                  {text}
                  {note && <small>{note}</small>}
                  {items?.length > 0 && <Returned items={items} />}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** What was to be corrected then stays to be read, whatever came of it. */
function Returned({ items }) {
  return (
    <details class="case-returned">
      <summary>{words.returnedWith(items.length)}</summary>
      <ul>
        {items.map(item => (
          <li>
            <strong>{item.itemName}</strong>：{item.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
