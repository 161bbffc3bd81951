// What happened to a case, in plain words: newest first, by days, with what the system did in one breath as one entry.
import { dayOf, hourOf } from './times.js';
import { words } from '../../messages/case.zh.js';

const RECORD = 'checked-';

/** Their detail is the number of a case. */
const NUMBERED = new Set(['registered', 'taken-over']);

/**
 * @param returns what was to be corrected, return by return, newest first
 * @returns {{day: string, entries: {time: string, text: string, note?: string, items?: object[]}[]}[]}
 */
export function historyOf(events, now, returns = []) {
  const days = [];
  for (const entry of together(withItems(events, returns)).map(said)) {
    const day = dayOf(entry.at, now);
    if (days.at(-1)?.day !== day) {
      days.push({ day, entries: [] });
    }
    days.at(-1).entries.push({ time: hourOf(entry.at), text: entry.text, note: entry.note, ...(entry.items && { items: entry.items }) });
  }
  return days;
}

/** Every return has one event: the newest return belongs to the newest of them. */
function withItems(events, returns) {
  const left = [...returns];
  return events.map(event => (event.kind === 'stage-returned' ? { ...event, items: left.shift()?.items } : event));
}

/** Records that were asked one after the other are one entry. */
function together(events) {
  const entries = [];
  for (const event of events) {
    const record = event.kind.startsWith(RECORD) && event.kind.slice(RECORD.length);
    const before = entries.at(-1);
    if (record && before?.records) {
      before.records.unshift(record);
    } else {
      entries.push(record ? { ...event, records: [record] } : event);
    }
  }
  return entries;
}

function said({ at, kind, title, actor, detail, records, items }) {
  if (records) {
    return { at, text: words.checkedRecords([...new Set(records)].map(record => words.record[record] ?? title)) };
  }
  const tell = words.happened[kind];
  return { at, text: tell ? tell(actor ?? '') : title, note: NUMBERED.has(kind) ? detail && words.registeredAs(detail) : (detail ?? undefined), items };
}
