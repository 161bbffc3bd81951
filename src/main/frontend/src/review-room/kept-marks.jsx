import { useEffect } from 'preact/hooks';
import { useTaskForm } from '../form/form-js.js';
import { dateTime } from '../lib/format.js';
import { say } from '../messages/review-room.zh.js';

/** Whose marks these are, and that they stay for the colleague who claims next. */
export function KeptMarks({ marks, onClear }) {
  const taskForm = useTaskForm();
  useEffect(() => savedBeforeUnclaim(taskForm), [taskForm]);
  const { draft } = taskForm.view.review;
  const text = said(taskForm.canEdit, draft, marks);
  if (!text) {
    return null;
  }
  return (
    <p class="zc-kept-marks">
      {text}
      {taskForm.canEdit && draft && !draft.own && (
        <button type="button" class="zc-button zc-small" onClick={onClear}>
          {say.clearMarks}
        </button>
      )}
    </p>
  );
}

function said(mine, draft, marks) {
  if (mine) {
    return draft && !draft.own ? say.takenOver(draft.name, dateTime(draft.savedAt), marks) : marks > 0 && say.willBeKept(marks);
  }
  return draft && (draft.own ? say.keptOwn(marks) : say.keptOf(draft.name, dateTime(draft.savedAt), marks));
}

/** What was typed last is saved before the task is given back, whichever button does that. */
function savedBeforeUnclaim(taskForm) {
  let saved = false;
  const click = async event => {
    const button = event.target.closest?.('button.unclaim');
    if (!button || saved || !taskForm.canEdit || !taskForm.saving.unsaved()) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    await taskForm.saving.saveQuietly();
    saved = true;
    button.click();
    saved = false;
  };
  window.addEventListener('click', click, true);
  return () => window.removeEventListener('click', click, true);
}
