import { useEffect, useState } from 'preact/hooks';

/** An office acts on what it has now, and on no more at once than the server takes. */
export const MOST = 50;

const mayBeChosen = row => row.state === 'here';

/** Which rows of a list are chosen: none any more once others are shown. */
export function useChosen(rows) {
  const [ids, setIds] = useState(new Set());
  const shown = rows.map(row => row.id).join();
  useEffect(() => setIds(new Set()), [shown]);
  const possible = rows.filter(mayBeChosen).slice(0, MOST);
  const set = (row, on) => {
    const next = new Set(ids);
    if (on) {
      next.add(row.id);
    } else {
      next.delete(row.id);
    }
    setIds(next);
  };
  return {
    rows: rows.filter(row => ids.has(row.id)),
    possible,
    mayBeChosen,
    has: row => ids.has(row.id),
    set,
    all: on => setIds(new Set(on ? possible.map(row => row.id) : [])),
    none: () => setIds(new Set()),
  };
}
