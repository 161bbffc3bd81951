// The form of the task that is open, for the line above it: Tasklist draws the two apart.

const listeners = new Set();
let shown;

export const openTask = {
  /** The form, where it belongs to this task. */
  form: taskId => (shown && shown.options.taskId === taskId && shown.view ? shown : undefined),
  show(form) {
    shown = form;
    listeners.forEach(listener => listener());
  },
  /** @returns what ends it */
  onChange(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
