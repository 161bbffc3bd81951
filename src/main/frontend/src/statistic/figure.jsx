import { statistic as words } from '../messages/statistic.zh.js';

/** As many rows as a phone shows without being scrolled far. */
const FEW = 6;

/**
 * A part of the page: what it says in words, its picture, and its numbers.
 *
 * @param table name of the table, under which its CSV is had
 * @param asked what is looked at, for the CSV
 * @param wide takes the whole width
 */
export function Figure({ table, title, said, hint, asked, wide, rows, columns, wordy = 1, children, bars }) {
  const head = `statistic-${table}`;
  return (
    <section class={`card stat-figure${wide ? ' stat-wide' : ''}`} aria-labelledby={head}>
      <h2 id={head}>{title}</h2>
      <p class="stat-said">{said}</p>
      {children}
      {rows.length > 0 && (
        <details class="stat-data" open={rows.length <= FEW || matchMedia('(min-width: 901px)').matches}>
          <summary aria-label={words.dataOf(title)}>{words.data}</summary>
          <Numbers title={title} columns={columns} rows={rows} wordy={wordy} bars={bars} />
        </details>
      )}
      <p class="stat-foot">
        {hint && <span class="muted">{hint}</span>}
        {rows.length > 0 && (
          <a class="zc-button zc-small" href={`/api/office/statistics/tables/${table}?${asked}`} download aria-label={words.csvOf(title)}>
            {words.csv}
          </a>
        )}
      </p>
    </section>
  );
}

/** @param wordy how many columns hold words; @param bars the column whose numbers are drawn behind them */
function Numbers({ title, columns, rows, wordy, bars }) {
  const most = Math.max(1, ...rows.map(row => row[bars] ?? 0));
  return (
    <div class="stat-scroll" tabIndex={0} role="region" aria-label={words.dataOf(title)}>
      <table class="stat-table">
        <thead>
          <tr>
            {columns.map((name, place) => (
              <th scope="col" class={place < wordy ? undefined : 'stat-number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">{row[0]}</th>
              {row.slice(1).map((cell, place) => (
                <td class={place + 1 < wordy ? undefined : 'stat-number'}>
                  {place + 1 === bars && <span class="stat-bar" style={{ width: `${(cell * 100) / most}%` }} />}
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
