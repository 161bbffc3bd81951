import { ChooseAll, ChooseRow } from '../hands/choose.jsx';
import { dateTime } from '../lib/format.js';
import { office as words } from '../messages/office.zh.js';

const { columns } = words;

/** In which order a column lists the cases when it is pressed, and when it is pressed once more. */
const ORDERS = { number: ['number', 'number-down'], specialty: ['specialty', 'specialty-down'], submitted: ['newest', 'oldest'], left: ['due'] };

const DIRECTIONS = { number: 'ascending', 'number-down': 'descending', specialty: 'ascending', 'specialty-down': 'descending', newest: 'descending', oldest: 'ascending', due: 'ascending' };

/** The cases found. On a phone each is a card, whose cells say what they are. */
export function List({ rows, sort, onSort, busy, chosen }) {
  return (
    <table class="office-list" aria-busy={busy}>
      <thead>
        <tr>
          <ChooseAll chosen={chosen} />
          {Object.entries(columns).map(([key, name]) => (
            <Heading name={name} orders={ORDERS[key]} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} chosen={chosen} />
        ))}
      </tbody>
    </table>
  );
}

/** On a phone, which has no headings to press. */
export function Order({ sort, onSort }) {
  return (
    <p class="office-order">
      <label for="office-order">{words.sort}</label>
      <select id="office-order" value={sort} onChange={event => onSort(event.target.value)}>
        {Object.entries(words.sorts).map(([code, name]) => (
          <option value={code}>{name}</option>
        ))}
      </select>
    </p>
  );
}

function Heading({ name, orders, sort, onSort }) {
  if (!orders) {
    return <th scope="col">{name}</th>;
  }
  const at = orders.indexOf(sort);
  return (
    <th scope="col" aria-sort={at < 0 ? undefined : DIRECTIONS[sort]}>
      <button type="button" class="office-sort" onClick={() => onSort(orders[(at + 1) % orders.length])}>
        {name}
        <span aria-hidden="true">{at < 0 ? '' : DIRECTIONS[sort] === 'ascending' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  );
}

function Row({ row, chosen }) {
  return (
    <tr>
      <ChooseRow row={row} chosen={chosen} />
      <td class="office-number">
        <a href={`/office/cases/${row.id}`}>{row.caseNumber}</a>
      </td>
      <td data-label={columns.name} class="office-name office-short">{row.name}</td>
      <td data-label={columns.business} class="office-short">{row.business}</td>
      <td data-label={columns.specialty} class="office-subject office-short">
        <span title={row.specialty}>{row.specialty?.split('→').at(-1)}</span>
      </td>
      <td data-label={columns.level} class="office-subject office-short">{row.level}</td>
      <td data-label={columns.employer} class="office-employer">
        {row.employer}
      </td>
      <td data-label={columns.status}>
        <span class={`badge office-${row.state}`}>{row.status}</span>
        {row.resubmitted && <span class="badge office-again">{words.resubmitted}</span>}
      </td>
      <td data-label={columns.submitted}>
        <time datetime={row.submittedAt}>{dateTime(row.submittedAt).slice(0, 16)}</time>
      </td>
      <td data-label={columns.left} class="office-short">
        <Left row={row} />
      </td>
      <td data-label={columns.holder} class="office-short">{row.mine ? words.mine : (row.holder ?? (row.dueAt ? <span class="muted">{words.unclaimed}</span> : null))}</td>
    </tr>
  );
}

/** @param row says how many working days are left, or since when they are over */
export function Left({ row: { daysLeft, overdue } }) {
  if (daysLeft == null) {
    return null;
  }
  if (overdue) {
    return <strong class="office-overdue">{words.overdueBy(daysLeft)}</strong>;
  }
  return daysLeft === 0 ? <strong class="office-soon">{words.dueToday}</strong> : <span class={daysLeft === 1 ? 'office-soon' : undefined}>{words.daysLeft(daysLeft)}</span>;
}
