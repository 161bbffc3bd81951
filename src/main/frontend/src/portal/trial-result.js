// What the parts of a trial found together.

/** @param before the parts up to now, or nothing */
export function together(before, part) {
  return {
    ...part,
    unchanged: (before?.unchanged ?? 0) + part.unchanged,
    changed: [...(before?.changed ?? []), ...part.changed],
    failed: [...(before?.failed ?? []), ...part.failed],
  };
}

/** Each difference once, with the number of cases that it is found in: the most frequent first. */
export function alike(changed) {
  const found = new Map();
  for (const { differences } of changed) {
    for (const difference of differences) {
      const key = JSON.stringify(difference);
      found.set(key, { difference, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}
