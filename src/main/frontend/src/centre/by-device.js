/**
 * The sessions of equal devices together, this one alone and first.
 *
 * @returns {{device, current, sessions, since, lastUsed}[]} since and lastUsed of the newest
 */
export function byDevice(list) {
  const found = new Map();
  for (const one of [...list].sort((a, b) => Number(b.current) - Number(a.current) || new Date(b.lastUsed) - new Date(a.lastUsed))) {
    const key = one.current ? '' : one.device;
    const group = found.get(key);
    if (group) {
      group.sessions.push(one);
    } else {
      found.set(key, { device: one.device, current: one.current, since: one.since, lastUsed: one.lastUsed, sessions: [one] });
    }
  }
  return [...found.values()];
}
