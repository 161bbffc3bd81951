import { useMemo } from 'preact/hooks';
import { statistic as words } from '../messages/statistic.zh.js';
import { Chart, standing } from './chart.jsx';
import { Figure } from './figure.jsx';
import { old } from './reasons.js';

/** How many cases are here now, and how old they are. */
export function Now({ now, asked }) {
  const said = words.nowSaid(now.open, old(now.ages), now.oldest);
  const data = useMemo(() => ({ labels: now.ages.map(words.age), series: [now.ages.map(({ cases }) => cases)] }), [now]);
  return (
    <Figure table="ages" title={words.now} said={said} asked={asked} columns={words.ageColumns} rows={now.ages.map(age => [words.age(age), age.cases])}>
      {now.open > 0 && (
        <>
          <p class="stat-big">
            {now.open} <small>{words.unit}</small> <a href="/office?overdue=true">{words.overdue}</a>
          </p>
          <Chart kind="bars" name="ages" said={said} data={data} options={standing} />
        </>
      )}
    </Figure>
  );
}

/** What came, what became of it, and how fast. */
export function Total({ total }) {
  const decided = total.approved + total.returned + total.rejected;
  return (
    <section class="card stat-figure" aria-labelledby="statistic-total">
      <h2 id="statistic-total">{words.total}</h2>
      <p class="stat-said">{words.totalSaid(total)}</p>
      <dl class="stat-tiles">
        <Tile label={words.tiles.entered} value={total.entered} />
        <Tile label={words.tiles.approved} value={total.approved} />
        <Tile label={words.tiles.returned} value={total.returned} />
        <Tile label={words.tiles.rejected} value={total.rejected} />
        <Tile label={words.tiles.first} value={words.percent(total.passedAtFirst, total.first)} note={words.firstOf(total)} />
        <Tile label={words.tiles.median} value={words.days(total.median)} unit={total.median != null && words.workingDays} note={words.takenOf(decided)} />
        <Tile label={words.tiles.ninety} value={words.days(total.ninetyPercent)} unit={total.ninetyPercent != null && words.workingDays} note={words.takenOf(decided)} />
      </dl>
    </section>
  );
}

function Tile({ label, value, unit, note }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>
        {unit && <small>{unit}</small>}
        {note && <span class="muted">{note}</span>}
      </dd>
    </div>
  );
}
