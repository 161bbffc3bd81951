import { useMemo } from 'preact/hooks';
import { statistic as words } from '../messages/statistic.zh.js';
import { Chart, lying } from './chart.jsx';
import { Figure } from './figure.jsx';
import { reasonsOf } from './reasons.js';

/** So many are drawn; the table has them all. */
const DRAWN = 8;
const bars = lying(132);

/** As lying bars are drawn: from the bottom up. */
const fromTheBottom = (all, label, ...values) => ({ labels: all.map(label).reverse(), series: values.map(value => all.map(value).reverse()) });

/** How long each stage takes. */
export function Paces({ paces, asked }) {
  const said = words.pacesSaid(paces);
  const data = useMemo(() => fromTheBottom(paces, ({ stage }) => stage, ({ ninetyPercent }) => ninetyPercent, ({ median }) => median), [paces]);
  return (
    <Figure table="paces" title={words.paces} said={said} hint={words.paceHint} asked={asked} columns={words.paceColumns} rows={paces.map(one => [one.stage, one.decisions, one.median, one.ninetyPercent])}>
      {paces.length > 0 && (
        <>
          <ul class="stat-legend">
            {words.paceLines.map((line, place) => (
              <li>
                <span class={`stat-swatch stat-swatch-${place}`} />
                {line}
              </li>
            ))}
          </ul>
          <Chart kind="bars" name={`paces stat-rows-${Math.min(paces.length, DRAWN)}`} said={said} data={data} options={bars} />
        </>
      )}
    </Figure>
  );
}

/** Which materials and sections were returned, and why. */
export function Items({ items, asked }) {
  const said = words.itemsSaid(items);
  const drawn = useMemo(() => fromTheBottom(items.slice(0, DRAWN), ({ name }) => name, ({ decisions }) => decisions), [items]);
  return (
    <Figure table="items" title={words.items} said={said} hint={words.itemsHint} asked={asked} columns={words.itemColumns} rows={items.map(({ name, decisions }) => [name, decisions])}>
      {items.length > 0 && <Chart kind="bars" name={`items stat-rows-${Math.min(items.length, DRAWN)}`} said={said} data={drawn} options={bars} />}
    </Figure>
  );
}

export function Reasons({ items, asked }) {
  const reasons = reasonsOf(items);
  const rows = reasons.map(({ item, phrase, times }) => [item, phrase ?? words.otherWords, times]);
  return <Figure table="reasons" title={words.reasons} said={words.reasonsSaid(reasons)} hint={words.reasonsHint} asked={asked} columns={words.reasonColumns} rows={rows} wordy={2} bars={2} />;
}
