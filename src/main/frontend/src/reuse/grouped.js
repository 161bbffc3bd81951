// Degrees and jobs that say the same in several cases, each once.

/**
 * @param list what was typed, by case
 * @param text as in row-text.js
 * @returns the newest of those that say the same, each with how many others do
 */
export function grouped(list, text) {
  const found = new Map();
  for (const used of [...list].sort((one, other) => new Date(other.savedAt) - new Date(one.savedAt))) {
    const { title, facts } = text(used.row);
    const key = `${title}|${facts}`.normalize('NFKC').replace(/\s/g, '');
    const first = found.get(key);
    if (first) {
      first.others += 1;
    } else {
      found.set(key, { ...used, others: 0 });
    }
  }
  return [...found.values()];
}
