import { TextRow } from '../account/fields.jsx';
import { useColleagues } from '../hands/colleagues.js';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { office as words } from '../messages/office.zh.js';
import { furtherIn } from './address.js';

/**
 * What to search for.
 *
 * @param wanted as it is typed now
 * @param set takes some of it
 * @param search takes what is changed with it, and asks
 */
export function Filter({ wanted, set, search, clear }) {
  const further = furtherIn(wanted);
  const colleagues = useColleagues();
  const holders = [...words.holders, ...colleagues.map(({ id, name, me }) => [id, me ? words.holderMe(name) : name])];
  return (
    <form
      class="card small-form office-filter"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        search({});
      }}
    >
      <div class="office-first">
        <TextRow
          id="office-text"
          label={words.text}
          value={wanted.text}
          onInput={text => set({ text })}
          maxLength={100}
          type="search"
          placeholder={words.textHint}
          autoComplete="off"
        />
        <ChoiceRow id="office-state" label={words.state} options={Object.entries(words.states)} value={wanted.state} onInput={state => search({ state, overdue: false })} />
        <ChoiceRow id="office-holder" label={words.columns.holder} options={holders} value={wanted.holder} onInput={holder => search({ holder })} />
        <p class="office-buttons">
          <button type="submit" class="zc-button zc-primary">
            {words.search}
          </button>
          <button type="button" class="zc-button" onClick={clear}>
            {words.clear}
          </button>
        </p>
      </div>
      <details class="office-more" open={further > 0 || matchMedia('(min-width: 901px)').matches}>
        <summary>{further > 0 ? words.moreWith(further) : words.more}</summary>
        <div class="office-further">
          <TextRow id="office-specialty" label={words.specialty} value={wanted.specialty} onInput={specialty => set({ specialty })} maxLength={100} placeholder={words.specialtyHint} autoComplete="off" />
          <ChoiceRow id="office-level" label={words.level} options={Object.entries(words.levels)} value={wanted.level} onInput={level => set({ level })} />
          <TextRow id="office-employer" label={words.employer} value={wanted.employer} onInput={employer => set({ employer })} maxLength={100} placeholder={words.employerHint} autoComplete="off" />
          <ChoiceRow id="office-business" label={words.business} options={Object.entries(words.businesses)} value={wanted.business} onInput={business => set({ business })} />
          <TextRow id="office-from" label={words.from} value={wanted.from} onInput={from => set({ from })} type="date" />
          <TextRow id="office-to" label={words.to} value={wanted.to} onInput={to => set({ to })} type="date" />
          <p class="row office-tick">
            <label>
              <input type="checkbox" checked={wanted.overdue} onChange={event => search({ overdue: event.target.checked, state: '' })} /> {words.overdue}
            </label>
          </p>
        </div>
      </details>
    </form>
  );
}
