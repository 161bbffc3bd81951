import { useEffect, useState } from 'preact/hooks';
import { useTaskForm } from '../form/form-js.js';
import { dateTime } from '../lib/format.js';
import { say } from '../messages/review-room.zh.js';

/** Whose marks these are, and that they stay for the colleague who claims next. */
export function KeptMarks({ marks, onClear }) {
  const taskForm = useTaskForm();
  useEffect(() => savedBeforeUnclaim(taskForm), [taskForm]);
  const [cleared, setCleared] = useState(false);
  const draft = cleared ? undefined : taskForm.view.review.draft;
  const text = said(taskForm.canEdit, draft, marks);
  if (!text) {
    return null;
  }
  return (
    <p class="zc-kept-marks">
      {text}
      {taskForm.canEdit && draft && !draft.own && (
        <button type="button" class="zc-button zc-small" onClick={() => {
            setCleared(true);
            onClear();
          }}>
          {say.clearMarks}
        </button>
      )}
    </p>
  );
}

const minute = time => dateTime(time).slice(0, 16);

function said(mine, draft, marks) {
  if (mine) {
    return draft && !draft.own ? say.takenOver(draft.name, minute(draft.savedAt), marks) : marks > 0 && say.willBeKept(marks);
  }
  return draft && (draft.own ? say.keptOwn(marks) : say.keptOf(draft.name, minute(draft.savedAt), marks));
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
