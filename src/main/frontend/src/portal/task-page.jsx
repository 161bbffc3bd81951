// The portal's page of a task, or of a start form.
import { mountTaskForm } from '../form/task-form.jsx';

const container = document.getElementById('task-form');
const { taskId, startProcess, business } = container.dataset;

mountTaskForm(container, {
  taskId,
  startProcess,
  prefill: business ? { business } : undefined,
  host: 'portal',
  onDone: result => {
    if (result?.startedProcess) {
      location.assign(`/start/${encodeURIComponent(result.startedProcess)}?done`);
      return;
    }
    const caseId = result?.declarationId ?? container.dataset.caseId;
    location.assign(caseId ? `/me/cases/${caseId}` : '/me/cases');
  },
}).then(taskForm => {
  container.dataset.caseId = taskForm.view?.declaration?.id ?? '';
  if (business) {
    taskForm.form?.onChange(() => nameAfter(taskForm));
  }
});

/** The page is called what is chosen in the form, whatever link it came by. */
function nameAfter(taskForm) {
  const field = taskForm.view.schema.components.find(component => component.key === 'business');
  const name = field?.values.find(option => option.value === taskForm.data().business)?.label;
  const heading = document.querySelector('h1');
  if (name && name !== heading.textContent) {
    document.title = document.title.replace(heading.textContent, name);
    document.querySelector('.crumbs [aria-current]').textContent = name;
    heading.textContent = name;
  }
}
