// A degree or a job that was typed before, in two lines.
import { reuse as words } from '../messages/reuse.zh.js';
import { isNothing } from '../lib/typed.js';

const joined = parts => parts.filter(part => !isNothing(part)).join('，');

const degree = row => ({
  title: joined([row.school, row.major]),
  facts: joined([words.degreeLevel[row.degreeLevel], words.studyForm[row.studyForm], row.graduationDate && words.graduated(row.graduationDate)]),
});

const job = row => ({
  title: joined([row.employerName, row.position]),
  facts: words.span(row.startDate, row.endDate),
});

/** The lists of the form that can be filled from earlier ones: by their pointers. */
export const LISTS = {
  '/education/degrees': { kind: 'degrees', text: degree, same: ['school', 'degreeLevel', 'graduationDate'] },
  '/workExperience/rows': { kind: 'jobs', text: job, same: ['employerName', 'startDate'] },
};

export const textOf = { degrees: degree, jobs: job };

/** Those that do not stand in the form already. */
export function notIn(values, offered, { same }) {
  const key = row => same.map(field => row?.[field] ?? '').join('|');
  const here = new Set(values.map(key));
  return offered.filter(({ row }) => !here.has(key(row)));
}

/** The rows that a list will have: the chosen ones instead of blank ones, and one degree at most that is relied on. */
export function filledWith(values, chosen, isBlank) {
  let relied = values.some(row => row?.highest);
  const added = chosen.map(row => {
    if (!row.highest) {
      return row;
    }
    const kept = { ...row, highest: !relied };
    relied = true;
    return kept;
  });
  return [...values.filter(row => !isBlank(row)), ...added];
}
