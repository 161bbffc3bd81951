// The portal's page of a task, or of a start form.
import { mountTaskForm } from '../form/task-form.jsx';

const container = document.getElementById('task-form');
const { taskId, startProcess } = container.dataset;

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
  container.dataset.caseId = taskForm.view?.declaration?.id ?? '';
});
