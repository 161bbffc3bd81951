// What is known to be wrong with a form, as long as it stands: counted, grouped and shown from one list everywhere.
import { isEmpty, sectionOf } from './steps.js';

export const blocks = problem => problem.severity === 'block';

/** What is wrong with a field may be mended in the one beside it that it was compared with. */
const COMPARED_WITH = { endDate: ['startDate'], level: ['specialty'], division: ['employer'], department: ['division', 'specialty'] };

/** The problems, each with what stood in its place, and in those compared with it, when the server found it. */
export function found(problems, view, data) {
  return problems.map(problem => ({ ...problem, said: saidAt(problem.pointer, view, data) }));
}

/** Those whose places still say what they said: what was changed since is looked at anew when it is saved. */
export function standing(problems, view, data) {
  return problems.filter(problem => problem.said === undefined || problem.said === saidAt(problem.pointer, view, data));
}

function saidAt(pointer, view, data) {
  const [, whole, key] = /^(.*\/)([^/]*)$/.exec(pointer) ?? [];
  const beside = (COMPARED_WITH[key] ?? []).map(other => whole + other);
  return JSON.stringify([pointer, ...beside].map(place => valueAt(place, view, data)));
}

/** Whether only something is missing there, as in a field that nobody filled in yet. */
export function isMissing(problem, view, data) {
  return isEmpty(valueAt(problem.pointer, view, data));
}

/** {missing, faulty, advice} of one section. */
export function countsOf(problems, view, data, key) {
  const own = problems.filter(problem => sectionOf(view, problem.pointer) === key);
  const blocking = own.filter(blocks);
  const missing = blocking.filter(problem => isMissing(problem, view, data)).length;
  return { missing, faulty: blocking.length - missing, advice: own.length - blocking.length };
}

/** In the order of the form, what concerns the person first: [{key, label, problems}]; a section that nobody named has no label. */
export function bySection(problems, view) {
  const sections = [{ key: undefined, label: '' }, ...view.sections];
  return sections
    .map(({ key, label }) => ({ key, label: label === key ? '' : label, problems: problems.filter(problem => sectionOf(view, problem.pointer) === key) }))
    .filter(group => group.problems.length > 0);
}

/** Which of several rows a problem is about, counted from one; undefined where there is no choice. */
export function rowNumber({ pointer }, view, data) {
  const [, list, row] = /^(.*?)\/(\d+)(?:\/|$)/.exec(pointer) ?? [];
  const rows = list === undefined ? undefined : valueAt(list, view, data);
  return Array.isArray(rows) && rows.length > 1 ? Number(row) + 1 : undefined;
}

function valueAt(pointer, view, data) {
  const [, key, slot] = pointer.split('/');
  if (key === 'materials' && slot !== undefined) {
    return view.materials.find(one => one.slot === slot)?.files.map(file => file.id);
  }
  return pointer.split('/').slice(1).reduce((value, step) => value?.[step], data);
}
