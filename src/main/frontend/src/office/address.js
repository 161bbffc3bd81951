// What is searched for, as the address of the page says it: a link to it can be kept, and given to a colleague. Names stand
// behind #, which no browser sends and no server writes down.

export const EMPTY = {
  text: '',
  state: '',
  overdue: false,
  business: '',
  specialty: '',
  level: '',
  employer: '',
  holder: '',
  from: '',
  to: '',
  sort: 'newest',
  page: 0,
};

const HIDDEN = 'text';

/** @param {{search: string, hash: string}} address of the page */
export function read({ search, hash }) {
  const said = new URLSearchParams(search);
  const hidden = new URLSearchParams(hash.slice(1));
  const wanted = { ...EMPTY };
  for (const key of Object.keys(EMPTY)) {
    const value = (key === HIDDEN ? hidden : said).get(key);
    if (value !== null) {
      wanted[key] = valueOf(key, value);
    }
  }
  return wanted;
}

function valueOf(key, value) {
  if (key === 'page') {
    return Math.max(0, (Number.parseInt(value, 10) || 1) - 1);
  }
  return key === 'overdue' ? value === 'true' : value;
}

/** @returns what follows the path: nothing where nothing is searched for */
export function write(wanted) {
  const said = new URLSearchParams();
  for (const [key, none] of Object.entries(EMPTY)) {
    if (key !== HIDDEN && wanted[key] !== none) {
      said.set(key, key === 'page' ? wanted.page + 1 : wanted[key]);
    }
  }
  const hidden = wanted.text ? `#${new URLSearchParams({ text: wanted.text })}` : '';
  return `${said.size || said.toString() ? `?${said}` : ''}${hidden}`;
}

/** What the server is asked: nothing stands for anything. */
export function question(wanted) {
  const asked = Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, value === '' ? null : value]));
  return { ...asked, overdue: wanted.overdue, page: wanted.page };
}

/** How many of the conditions that stand folded on a phone are set. */
export const furtherIn = wanted => ['overdue', 'business', 'specialty', 'level', 'employer', 'from', 'to'].filter(key => wanted[key] !== EMPTY[key]).length;
