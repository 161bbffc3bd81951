// A form of several sections as steps: which part of it is in front, and how far each section is. Knows no page.
import { isNothing } from '../lib/typed.js';
import { sectionData } from './form-data.js';

export const LIST = { kind: 'list' };
export const CHECK = { kind: 'check' };

/** Only what a person fills in alone, in the portal: a start form, Tasklist, a review, a form of one section are one page. */
export function inSteps(view, { taskId, host }) {
  return host === 'portal' && Boolean(taskId) && !view.review && view.sections.length > 1;
}

/** @param keys of the sections that are shown, in their order */
export function placeOf(hash, keys) {
  const [name, key] = decoded(hash.replace(/^#/, '')).split('/');
  if (name === 'check' && key === undefined) {
    return CHECK;
  }
  return name === 'section' && keys.includes(key) ? { kind: 'section', key } : LIST;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function hashOf({ kind, key }) {
  return kind === 'section' ? `#section/${encodeURIComponent(key)}` : kind === 'check' ? '#check' : '#';
}

/** What comes before a section and after it; undefined at either end. */
export function neighbours(keys, key) {
  const index = keys.indexOf(key);
  return { before: keys[index - 1], after: keys[index + 1] };
}

/** The section in which a pointer's place is; undefined for what concerns the person and no field. */
export function sectionOf(view, pointer) {
  const [, key, slot] = pointer.split('/');
  if (!key) {
    return undefined;
  }
  const section = (key === 'materials' && view.materials.find(one => one.slot === slot)?.section) || key;
  const keys = view.sections.map(one => one.key);
  return keys.includes(section) ? section : keys.at(-1);
}

/** Whether a section has to be filled in, or a material in it uploaded. */
export function isRequired(view, section) {
  return Boolean(section.required) || view.materials.some(slot => slot.section === section.key && slot.required);
}

/** Whether nobody typed or uploaded anything in a section yet. */
export function isUntouched(view, data, key) {
  return isEmpty(sectionData(view.schema, data, key)) && !view.materials.some(slot => slot.section === key && slot.files.length > 0);
}

/** Whether a person would say that nothing stands there: no text, no row with any, no tick. */
export function isEmpty(value) {
  if (value === null || value === undefined || value === false) {
    return true;
  }
  return typeof value === 'string' ? isNothing(value) : typeof value === 'object' && Object.values(value).every(isEmpty);
}

/**
 * How far a section is that was never sent: untouched | optional | part | faulty | done.
 *
 * @param problems {missing, faulty}: how many of each keep it from being sent; undefined where nobody knows yet
 */
export function progressOf(section, untouched, problems) {
  if (untouched) {
    return problems && !problems.missing && !problems.faulty && !section.required ? 'optional' : 'untouched';
  }
  if (!problems) {
    return 'part';
  }
  return problems.faulty ? 'faulty' : problems.missing ? 'part' : 'done';
}

/** How many of all sections are done; what may be left empty, and is, keeps nothing from being complete. */
export function tally(states) {
  const done = states.filter(state => SETTLED.includes(state)).length;
  const optional = states.filter(state => state === 'optional').length;
  return { all: states.length, done, complete: done + optional === states.length };
}

const SETTLED = ['done', 'mended', 'locked'];

/** The section to go on with: the first that is not done. */
export function nextToDo(keys, states) {
  return keys.find((key, index) => !SETTLED.includes(states[index]) && states[index] !== 'optional');
}
