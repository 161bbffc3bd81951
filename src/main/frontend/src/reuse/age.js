// How long ago something was uploaded, as people say it.
import { reuse as words } from '../messages/reuse.zh.js';

const DAY = 24 * 60 * 60 * 1000;

export function ageOf(time, now = Date.now()) {
  const days = Math.floor((now - new Date(time)) / DAY);
  if (days < 1) {
    return words.age.today;
  }
  if (days < 31) {
    return words.age.days(days);
  }
  return days < 365 ? words.age.months(Math.floor(days / 30.5)) : words.age.years(Math.floor(days / 365));
}
