// Days as the server counts them, in Shanghai and by the calendar: the same vectors prove both. A day is yyyy-MM-dd.
import { trimmed } from './typed.js';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

const FIRST_YEAR = 1900;
const WRITTEN_DAYS = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\s*(?<mark>[-/.])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日$/,
];

/** The day that it is in Shanghai, wherever the browser is. */
export const shanghaiDay = (now = new Date()) => SHANGHAI.format(now);

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

/** The same day of a later month, or that month's last one. */
export function plusMonths(date, months) {
  const [year, month, day] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const then = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  return written(then.year, then.month, Math.min(day, daysIn(then.year, then.month)));
}

export const ageReached = (born, years, on) => plusMonths(born, years * 12) <= on;

const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const written = (year, month, day) => [String(year).padStart(4, '0'), ...[month, day].map(part => String(part).padStart(2, '0'))].join('-');
