// Which list is shown, in which order and searched for what: in the address, so that it can be kept and sent.
import { trimmed } from '../lib/typed.js';

export const LISTS = ['UNCLAIMED', 'MINE', 'DUE_SOON', 'OVERDUE', 'RESUBMITTED', 'AFTER_REVIEW', 'ALL'];
export const ORDERS = ['DUE', 'OLDEST', 'NEWEST', 'NUMBER'];

/** Lists whose tasks are with several people, so that one can ask for what one of them has. */
const OF_SEVERAL = ['DUE_SOON', 'OVERDUE', 'RESUBMITTED', 'AFTER_REVIEW', 'ALL'];

export const isOfSeveral = list => OF_SEVERAL.includes(list);

export function readWish(search = {}) {
  return {
    list: LISTS.includes(search.list) ? search.list : 'UNCLAIMED',
    order: ORDERS.includes(search.order) ? search.order : 'DUE',
    text: typeof search.text === 'string' ? search.text : search.text == null ? '' : String(search.text),
    holder: typeof search.holder === 'string' ? search.holder : '',
    page: Math.max(1, Number.parseInt(search.page, 10) || 1),
  };
}

/** What is as usual is left out. */
export function writeWish({ list, order, text, holder, page }) {
  return {
    list: list === 'UNCLAIMED' ? null : list,
    order: order === 'DUE' ? null : order,
    text: trimmed(text) || null,
    holder: (isOfSeveral(list) && holder) || null,
    page: page > 1 ? page : null,
  };
}

export function requestOf({ list, order, text, holder, page }, pageSize) {
  const query = new URLSearchParams({ order, first: String((page - 1) * pageSize) });
  if (trimmed(text)) {
    query.set('search', trimmed(text));
  }
  if (holder && isOfSeveral(list)) {
    query.set('holder', holder);
  }
  return `/api/task-lists/${list}?${query}`;
}
