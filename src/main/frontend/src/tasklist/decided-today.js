// How many decisions somebody made today in this browser: a number, which the browser keeps.

import { shanghaiDay } from '../lib/dates.js';

/** Counts one more. @returns how many there are today with it */
export function countDecision(person, storage = localStorage, today = shanghaiDay()) {
  const key = `zc-decided:${person}`;
  let kept;
  try {
    kept = JSON.parse(storage.getItem(key));
  } catch {
    // what is there is not ours: counted from the beginning
  }
  const count = (kept?.day === today && Number.isInteger(kept.count) ? kept.count : 0) + 1;
  storage.setItem(key, JSON.stringify({ day: today, count }));
  return count;
}
