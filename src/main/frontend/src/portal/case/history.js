// What happened to a case, in plain words: newest first, by days, with what the system did in one breath as one entry.
import { dayOf, hourOf } from './times.js';
import { words } from '../../messages/case.zh.js';

const RECORD = 'checked-';

/** Their detail is the number of a case. */
const NUMBERED = new Set(['registered', 'taken-over']);

/** @returns {{day: string, entries: {time: string, text: string, note?: string}[]}[]} */
export function historyOf(events, now) {
  const days = [];
  for (const entry of together(events).map(said)) {
    const day = dayOf(entry.at, now);
    if (days.at(-1)?.day !== day) {
      days.push({ day, entries: [] });
    }
    days.at(-1).entries.push({ time: hourOf(entry.at), text: entry.text, note: entry.note });
  }
  return days;
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

function said({ at, kind, title, actor, detail, records }) {
  if (records) {
    return { at, text: words.checkedRecords([...new Set(records)].map(record => words.record[record] ?? title)) };
  }
  const tell = words.happened[kind];
  return { at, text: tell ? tell(actor ?? '') : title, note: NUMBERED.has(kind) ? detail && words.registeredAs(detail) : (detail ?? undefined) };
}
