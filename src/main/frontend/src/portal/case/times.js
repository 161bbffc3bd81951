// Days and hours as people say them. Always in Shanghai, wherever the browser is.
import { shanghaiDay } from '../../lib/dates.js';
import { inShanghai } from '../../lib/shanghai.js';
import { words } from '../../messages/case.zh.js';

const DAY = 86_400_000;

/** 今天, 昨天, 11月23日, or with the year where that is another one. */
export function dayOf(time, now) {
  const day = shanghaiDay(new Date(time));
  if (day === shanghaiDay(new Date(now))) {
    return words.today;
  }
  return day === shanghaiDay(new Date(now - DAY)) ? words.yesterday : dateOf(time, now);
}

/** 11月23日, or 2025年11月23日 where that was another year. */
export function dateOf(time, now) {
  const [year, month, day] = shanghaiDay(new Date(time)).split('-').map(Number);
  const thisYear = Number(shanghaiDay(new Date(now)).slice(0, 4));
  return `${year === thisYear ? '' : `${year}年`}${month}月${day}日`;
}

/** 14:05 */
export const hourOf = time => inShanghai(time).slice(11, 16);

/** 11月23日 14:05 */
export const momentOf = (time, now) => `${dateOf(time, now)} ${hourOf(time)}`;

/** The last day before the midnight at which something ends. */
export const lastDayOf = (midnight, now) => dateOf(new Date(midnight).getTime() - 1, now);
