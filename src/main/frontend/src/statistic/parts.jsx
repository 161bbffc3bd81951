import { statistic as words } from '../messages/statistic.zh.js';
import { Figure } from './figure.jsx';

/** The cases by stage, division, series and level. */
export function Parts({ found, asked }) {
  return Object.entries(words.parts).map(([table, title]) => {
    const rows = found[table].map(part => [part.name, part.open, part.entered, part.approved, part.returned, part.rejected]);
    return <Figure table={table} title={title} said={words.partSaid(found[table])} asked={asked} columns={words.partColumns} rows={rows} bars={2} />;
  });
}

/** How much each reviewer has and decided: for the head alone. */
export function Reviewers({ reviewers, asked }) {
  const rows = reviewers.loads.map(load => [load.name, load.open, load.decided, words.days(load.median), words.days(load.ninetyPercent)]);
  return <Figure table="reviewers" title={words.reviewers} said={words.reviewersSaid(reviewers)} hint={words.reviewersHint} asked={asked} wide columns={words.reviewerColumns} rows={rows} bars={2} />;
}
