// The portal's page of a task, or of a start form.
import { mountTaskForm } from '../task-form.jsx';

const container = document.getElementById('task-form');
const { taskId, startProcess, business } = container.dataset;

mountTaskForm(container, {
  taskId,
  startProcess,
  prefill: business ? { business } : undefined,
  host: 'portal',
  onDone: result => {
    const caseId = result?.declarationId ?? container.dataset.caseId;
    location.assign(caseId ? `/me/cases/${caseId}` : '/me/cases');
  },
}).then(form => {
  container.dataset.caseId = form.view?.declaration?.id ?? '';
});
