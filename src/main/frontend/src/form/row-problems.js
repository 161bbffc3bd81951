// What was said of rows goes with them: problems in the panel and in the sections, and what codes are called.
import { pointerAfter, problemsAfter } from './row-order.js';

/**
 * @param list pointer of the list
 * @param order as of row-order.js
 * @param brought problems of the row that comes back, as they were when it went
 * @returns the problems of a row that goes
 */
export function carryProblems(taskForm, list, order, brought = []) {
  const gone = (taskForm.problems ?? []).filter(({ pointer }) => pointerAfter(pointer, list, order) === null);
  taskForm.problems = [...problemsAfter(taskForm.problems ?? [], list, order), ...brought];
  for (const { key } of taskForm.view.sections ?? []) {
    const section = taskForm.saving.section(key);
    if (section) {
      section.problems = section.problems && problemsAfter(section.problems, list, order);
      section.said = section.said && problemsAfter(section.said, list, order);
    }
  }
  const { labels } = taskForm.view;
  if (labels) {
    taskForm.view.labels = Object.fromEntries(
      Object.entries(labels)
        .map(([pointer, label]) => [pointerAfter(pointer, list, order), label])
        .filter(([pointer]) => pointer !== null),
    );
  }
  taskForm.paint?.();
  return gone;
}
