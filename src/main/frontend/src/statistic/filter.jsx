import { TextRow } from '../account/fields.jsx';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { statistic as words } from '../messages/statistic.zh.js';

/** What is looked at; each choice counts at once. */
export function Filter({ wanted, choose, offices, series }) {
  return (
    <form class="card small-form stat-filter" aria-label={words.filter} onSubmit={event => event.preventDefault()}>
      {offices.length > 1 && <Choice name="office" label={words.office} none={words.allOffices} options={offices.map(({ code, name }) => [code, name])} wanted={wanted} choose={choose} />}
      <Choice name="time" label={words.time} options={Object.entries(words.times)} wanted={wanted} choose={choose} />
      {wanted.time === 'days' && (
        <>
          <TextRow id="statistic-from" label={words.from} value={wanted.from} onInput={from => choose({ from })} type="date" />
          <TextRow id="statistic-to" label={words.to} value={wanted.to} onInput={to => choose({ to })} type="date" />
        </>
      )}
      <Choice name="series" label={words.series} none={words.all} options={series.map(({ code, name }) => [code, name])} wanted={wanted} choose={choose} />
      <Choice name="level" label={words.level} none={words.all} options={Object.entries(words.levels)} wanted={wanted} choose={choose} />
    </form>
  );
}

function Choice({ name, label, none, options, wanted, choose }) {
  return (
    <ChoiceRow
      id={`statistic-choose-${name}`}
      label={label}
      value={wanted[name]}
      onInput={value => choose({ [name]: value })}
      options={none ? [['', none], ...options] : options}
    />
  );
}
