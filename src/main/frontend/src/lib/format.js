import { inShanghai } from './shanghai.js';

function parts(time) {
  const [year, month, day, hour, minute, second] = inShanghai(time).split(/\D/);
  return { year, month, day, hour, minute, second };
}

/** 2026-11-23 14:05:09, as the guide's platform writes it. */
export function dateTime(time) {
  const p = parts(time);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
}

export function clock(time) {
  const p = parts(time);
  return `${p.hour}:${p.minute}:${p.second}`;
}

/** 14:05, or 11月23日 14:05 where that is not today. */
export function lately(time, now = Date.now()) {
  const p = parts(time);
  const today = parts(now);
  const same = ['year', 'month', 'day'].every(part => p[part] === today[part]);
  return same ? `${p.hour}:${p.minute}` : dayAndTime(time);
}

/** 12月7日 */
export function day(time) {
  const p = parts(time);
  return `${Number(p.month)}月${Number(p.day)}日`;
}

/** 12月7日 17:30: a day's deadline is over at its minute, not at midnight. */
export function dayAndTime(time) {
  const p = parts(time);
  return `${day(time)} ${p.hour}:${p.minute}`;
}

export function size(bytes) {
  if (bytes === 0) {
    return '0 KB';
  }
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Whole days and hours from now; negative when it is over. */
export function left(time) {
  const hours = (new Date(time) - Date.now()) / 3600000;
  return { days: Math.floor(hours / 24), hours: Math.floor(hours) };
}

/** 2026-11-23, by the calendar of the browser: what a date field begins with. */
export function isoDay(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
