// The portal's page of a task, or of a start form.
import { readAbout } from '../centre/unread.js';
import { mountTaskForm } from '../form/task-form.jsx';

const container = document.getElementById('task-form');
const { taskId, startProcess } = container.dataset;

// the head of the page is that of the section which is on its way: nothing moves when it comes
const [, place] = /^#(section|check)\b/.exec(location.hash) ?? [];
if (place) {
  container.dataset.place = place;
}

mountTaskForm(container, {
  taskId,
  startProcess,
  host: 'portal',
  onDone: result => {
    if (result?.startedProcess) {
      location.assign(`/start/${encodeURIComponent(result.startedProcess)}?done`);
      return;
    }
    const caseId = result?.declarationId ?? container.dataset.caseId;
    // what was sent has a page that says what happens now; a case that was just begun, where it stands
    location.assign(caseId ? `/me/cases/${caseId}${taskId ? '/submitted' : ''}` : '/me/cases');
  },
}).then(taskForm => {
  const { declaration, review, task } = taskForm.view ?? {};
  container.dataset.caseId = (!review && declaration?.id) || '';
  nameBy(task?.name);
  if (container.dataset.caseId) {
    // what was returned stands in the form; what cannot be marked now is marked on the page of the case
    readAbout(container.dataset.caseId).catch(error => console.warn(error));
  }
});

/** The page is called what its task is: 修改申报 is not 填写申报. */
function nameBy(name) {
  const heading = document.querySelector('h1');
  if (name && name !== heading.textContent) {
    document.title = document.title.replace(heading.textContent, name);
    document.querySelector('.crumbs [aria-current]').textContent = name;
    heading.textContent = name;
  }
}
