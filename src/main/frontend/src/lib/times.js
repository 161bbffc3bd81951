// Times of day as forms keep them: 09:30, 09:30+08:00 or 01:30Z, alone or after a day and a T. People read Shanghai's.
import { plusDays } from './dates.js';

const SHANGHAI = 8 * 60;
const DAY = 24 * 60;
const TIME = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?<zone>Z|[+-]\d{2}:\d{2})?$/;

/** @returns {{date, time}} as it is in Shanghai; undefined where it is none */
export function readMoment(kept) {
  const [date, text] = kept?.includes('T') ? kept.split('T') : [undefined, kept ?? ''];
  const { hour, minute, zone } = TIME.exec(text)?.groups ?? {};
  if (!hour) {
    return undefined;
  }
  return moment(date, Number(hour) * 60 + Number(minute) + (zone ? SHANGHAI - offsetOf(zone) : 0));
}

/** @param format utc_offset | utc_normalized | no_timezone, which is what it is where nothing is said */
export function writeMoment({ date, time }, format) {
  const local = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const kept = format === 'utc_normalized' ? moment(date, local - SHANGHAI) : { date, time: clock(local) };
  const zone = { utc_normalized: 'Z', utc_offset: '+08:00' }[format] ?? '';
  return `${date ? `${kept.date}T` : ''}${kept.time}${zone}`;
}

function moment(date, minutes) {
  const days = Math.floor(minutes / DAY);
  return { date: date && plusDays(date, days), time: clock(minutes - days * DAY) };
}

const clock = minutes => [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');

function offsetOf(zone) {
  if (zone === 'Z') {
    return 0;
  }
  const [hours, minutes] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
