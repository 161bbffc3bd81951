// What is looked at, as the address of the page says it: a link to it can be kept, and given to a colleague.

export const EMPTY = { office: '', time: '12', from: '', to: '', series: '', level: '' };

/** @param {{search: string}} address of the page */
export function read({ search }) {
  const said = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(EMPTY).map(([key, none]) => [key, said.get(key) ?? none]));
}

/** @returns what follows the path: nothing where nothing is chosen */
export function write(wanted) {
  const said = new URLSearchParams(Object.entries(wanted).filter(([key, value]) => value !== EMPTY[key]));
  return said.toString() ? `?${said}` : '';
}

/** What the server is asked: a number of weeks, or days. */
export function question({ time, from, to, ...others }) {
  const when = time === 'days' ? { from, to } : { weeks: time };
  return new URLSearchParams(Object.entries({ ...when, ...others }).filter(([, value]) => value !== ''));
}
