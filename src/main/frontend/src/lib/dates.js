// Days as the server counts them, in Shanghai and by the calendar: the same vectors prove both. A day is yyyy-MM-dd.
import { inShanghai } from './shanghai.js';
import { trimmed } from './typed.js';

const FIRST_YEAR = 1900;
const WRITTEN_DAYS = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\s*(?<mark>[-/.])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日$/,
];

/** The day that it is in Shanghai, wherever the browser is. */
export const shanghaiDay = (now = new Date()) => inShanghai(now).slice(0, 10);

/** Whether the calendar has it. */
export function isDay(year, month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** What is typed as a day, as yyyy-MM-dd; undefined where the calendar has no such day, or it could be meant otherwise. */
export function readDay(text) {
  const typed = trimmed(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  const { year, month, day } = WRITTEN_DAYS.map(form => form.exec(typed)?.groups).find(Boolean) ?? {};
  return year >= FIRST_YEAR && isDay(Number(year), Number(month), Number(day)) ? written(year, month, day) : undefined;
}

const WRITTEN_MONTHS = [/^(?<year>\d{4})(?<month>\d{2})$/, /^(?<year>\d{4})\s*[-/.]\s*(?<month>\d{1,2})$/, /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月$/];

/**
 * What is typed as a month, as a day of it, where people need not know the day.
 *
 * @param which 'first', or 'last': today where the month is not over yet
 */
export function readMonth(text, which, today = shanghaiDay()) {
  const typed = trimmed(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  const { year, month } = WRITTEN_MONTHS.map(form => form.exec(typed)?.groups).find(Boolean) ?? {};
  if (!(year >= FIRST_YEAR) || !isDay(Number(year), Number(month), 1)) {
    return undefined;
  }
  const last = written(year, month, daysIn(Number(year), Number(month)));
  return which === 'last' ? (last.slice(0, 7) === today.slice(0, 7) ? today : last) : written(year, month, 1);
}

/** The same day of a later month, or that month's last one. */
export function plusMonths(date, months) {
  const [year, month, day] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const then = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  return written(then.year, then.month, Math.min(day, daysIn(then.year, then.month)));
}

export function plusDays(date, days) {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = date => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;

/** The weeks of the month of a day, from Monday on; days of the months beside fill the first and the last one. */
export function weeksOf(date) {
  const first = plusDays(`${date.slice(0, 7)}-01`, -weekday(`${date.slice(0, 7)}-01`));
  const last = plusMonths(`${date.slice(0, 7)}-01`, 1);
  const weeks = [];
  for (let monday = first; monday < last; monday = plusDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (none, day) => plusDays(monday, day)));
  }
  return weeks;
}

/** Where a key leads in a calendar; undefined for other keys. */
export function dayAfterKey(date, key, shift = false) {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(date, -1);
    case 'ArrowRight':
      return plusDays(date, 1);
    case 'ArrowUp':
      return plusDays(date, -7);
    case 'ArrowDown':
      return plusDays(date, 7);
    case 'Home':
      return plusDays(date, -weekday(date));
    case 'End':
      return plusDays(date, 6 - weekday(date));
    case 'PageUp':
      return plusMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return plusMonths(date, shift ? 12 : 1);
    default:
      return undefined;
  }
}

export const ageReached = (born, years, on) => plusMonths(born, years * 12) <= on;

const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const written = (year, month, day) => [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join('-');
