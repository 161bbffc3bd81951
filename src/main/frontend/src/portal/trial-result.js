// What the parts of a trial found together, and the same as CSV.
import { trial as words } from '../messages/trial.zh.js';

/** @param before the parts up to now, or nothing */
export function together(before, part) {
  return {
    ...part,
    unchanged: (before?.unchanged ?? 0) + part.unchanged,
    changed: [...(before?.changed ?? []), ...part.changed],
    failed: [...(before?.failed ?? []), ...part.failed],
  };
}

/** Each difference once, with the number of cases that it is found in: the most frequent first. */
export function alike(changed) {
  const found = new Map();
  for (const { differences } of changed) {
    for (const difference of differences) {
      const key = JSON.stringify(difference);
      found.set(key, { difference, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

/** One line for each difference, and one for each case that could not be tried. */
export function csvOf({ changed, failed }) {
  const lines = [
    [words.caseNumber, words.kind, words.item, words.before, words.after],
    ...changed.flatMap(({ caseNumber, differences }) =>
      differences.map(({ kind, row, column, before, after }) => [caseNumber, words.kinds[kind], words.row(row, column) ?? words.whole, before ?? '', after ?? '']),
    ),
    ...failed.map(({ caseNumber, reason }) => [caseNumber, words.failed, '', '', reason]),
  ];
  // Excel takes a file without the mark for GB 18030
  return `\ufeff${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins as a formula would be run by the program that opens the file. */
function cell(text) {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
