import { historyOf } from './history.js';

export function History({ events }) {
  return (
    <div class="case-history">
      {historyOf(events, Date.now()).map(({ day, entries }) => (
        <section>
          <h3>{day}</h3>
          <ol>
            {entries.map(({ time, text, note }) => (
              <li>
                <time>{time}</time>
                <span>
                  {text}
                  {note && <small>{note}</small>}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
