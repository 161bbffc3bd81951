// Which cases of a list are shown, and in which order.
import { inShanghai } from '../lib/shanghai.js';
import { plain } from '../lib/read-as.js';

const textOf = one => [one.caseNumber, one.businessName, one.specialtyName, one.levelName, one.employerName, one.divisionName].join(' ').toLowerCase();

/** Words are looked for one by one: each must be in it somewhere. */
export function matching(list, { words = '', state = '', year = '' }) {
  const wanted = words.split(/\s+/).map(word => plain(word).toLowerCase()).filter(Boolean);
  return list.filter(
    one => (!state || one.bucket === state) && (!year || yearOf(one) === year) && wanted.every(word => textOf(one).includes(word)),
  );
}

export const yearOf = one => inShanghai(one.createdAt).slice(0, 4);

export const yearsOf = list => [...new Set(list.map(yearOf))].sort().reverse();

const time = text => new Date(text).getTime();

const ORDERS = {
  first: (one, other) => Number(Boolean(other.taskId)) - Number(Boolean(one.taskId)) || ORDERS.deadline(one, other),
  newest: (one, other) => time(other.createdAt) - time(one.createdAt),
  oldest: (one, other) => time(one.createdAt) - time(other.createdAt),
  // what has no deadline comes after what has one
  deadline: (one, other) => deadlineOf(one) - deadlineOf(other) || ORDERS.newest(one, other),
};

const deadlineOf = one => (one.status === 'RETURNED' && one.deadline ? time(one.deadline) : Number.MAX_SAFE_INTEGER);

export const sorted = (list, order) => [...list].sort(ORDERS[order] ?? ORDERS.first);

const KEYS = ['words', 'state', 'year', 'order'];

/** The filter as the address holds it, so that who comes back from a case finds the list as it was left. */
export function readFilter(search) {
  const query = new URLSearchParams(search);
  return { ...Object.fromEntries(KEYS.map(key => [key, query.get(key) ?? ''])), state: query.get('state') ?? query.get('bucket') ?? '' };
}

export function writeFilter(filter) {
  const query = new URLSearchParams(KEYS.filter(key => filter[key]).map(key => [key, filter[key]]));
  return String(query) && `?${query}`;
}
