/** Puts what one office published for the same days together, in the order in which it came. */
export function groupsOf(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const key = `${entry.office} ${entry.from} ${entry.to}`;
    if (!groups.has(key)) {
      groups.set(key, { office: entry.office, from: entry.from, to: entry.to, open: false, entries: [] });
    }
    const group = groups.get(key);
    group.open ||= entry.open;
    group.entries.push(entry);
  }
  return [...groups.values()];
}
