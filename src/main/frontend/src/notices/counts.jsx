import { notices as words } from '../messages/failed-notices.zh.js';

/** How many there are by channel, and by kind. */
export function Counts({ counts }) {
  if (counts.length === 0) {
    return null;
  }
  return (
    <section class="card">
      <h2>{words.countsByChannel}</h2>
      <p class="muted">{words.lately}</p>
      <Table caption={words.countsByChannel} head={words.channel} names={words.channels} counts={counts} of="channel" />
      <details>
        <summary>{words.countsByKind}</summary>
        <Table caption={words.countsByKind} head={words.kind} names={{ ...words.templates, code: words.code }} counts={counts} of="kind" />
      </details>
    </section>
  );
}

function Table({ caption, head, names, counts, of }) {
  const states = Object.entries(words.states);
  const rows = [...new Set(counts.map(one => one[of]))];
  const sum = (meant, state) => counts.filter(one => one.state === state && meant(one)).reduce((all, { count }) => all + count, 0);
  return (
    <div class="notice-counts" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {states.map(([state, name]) => (
              <th scope="col" key={state}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row}>
              <th scope="row">{names[row] ?? row}</th>
              {states.map(([state]) => (
                <td key={state}>{sum(one => one[of] === row, state)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            {states.map(([state]) => (
              <td key={state}>{sum(() => true, state)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
