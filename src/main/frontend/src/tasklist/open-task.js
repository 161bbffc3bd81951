// The form of the task that is open, for the line above it: Tasklist draws the two apart.

const listeners = new Set();
const terms = new Map();
let shown;

const tell = () => listeners.forEach(listener => listener());

export const openTask = {
  /** The form, where it belongs to this task. */
  form: taskId => (shown && shown.options.taskId === taskId && shown.view ? shown : undefined),
  show(form) {
    shown = form;
    tell();
  },
  /** {days, overdue} as the list says them; undefined where it was never seen in one. */
  term: taskId => terms.get(taskId),
  keepTerm(taskId, { days, overdue }) {
    terms.set(taskId, { days, overdue });
    tell();
  },
  /** @returns what ends it */
  onChange(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
