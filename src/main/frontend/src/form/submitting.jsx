import { get, request } from '../lib/api.js';
import { DECLARATION } from '../lib/diagrams.js';
import { ask } from '../lib/dialog.jsx';
import { randomKey } from '../lib/random-key.js';
import { say } from '../messages/form.zh.js';
import { steps } from '../messages/steps.zh.js';
import { told } from './error-summary.jsx';
import { submissionData } from './form-data.js';
import { bySection } from './problem-list.js';

/** Checks a form before it is sent, sends it, and shows what has to be mended or confirmed first. */
export class Submitting {
  constructor(taskForm) {
    this.taskForm = taskForm;
    this.busy = false;
    this.newRequestKey();
  }

  /** The same content sent again is the same request; changed content is a new one (S04). */
  newRequestKey() {
    this.requestKey = randomKey();
  }

  /** 提交, with the warnings that the person confirmed. Returns what the server said, or undefined where something has to be mended first. */
  async submit(confirmed = []) {
    const { taskForm } = this;
    if (this.busy || !taskForm.canEdit) {
      return undefined;
    }
    const unfinished = taskForm.materials.problems();
    if (unfinished.length) {
      taskForm.tell([...unfinished, ...(await this.problemsBeside(unfinished))]);
      taskForm.showTop();
      return undefined;
    }
    this.busy = true;
    taskForm.banner = null;
    taskForm.paint();
    try {
      taskForm.form.validate();
      await taskForm.saving.saveEverything();
      const result = await this.send(confirmed);
      await taskForm.finished(result);
      return result;
    } catch (error) {
      return await this.failed(error);
    } finally {
      this.busy = false;
      taskForm.paint();
    }
  }

  /** Everything else that would be refused, so that nobody learns of it one by one. */
  async problemsBeside(known) {
    const { form, saving, url } = this.taskForm;
    try {
      form.validate();
      await saving.saveEverything();
      const { problems } = await get(`${url}/readiness`);
      return problems.filter(problem => !known.some(one => one.pointer === problem.pointer));
    } catch {
      return [];
    }
  }

  send(warnings) {
    const { options, url } = this.taskForm;
    const headers = { 'Idempotency-Key': this.requestKey + (warnings.length ? '-confirmed' : '') };
    const confirmed = warnings.map(({ rule, pointer, message }) => ({ rule, pointer, message }));
    const data = submissionData(this.taskForm.data());
    return options.taskId
      ? request('POST', `${url}/submission`, { data, confirmed }, { headers })
      : request('POST', startUrl(options.startProcess), { data, ...options.alongside?.() }, { headers });
  }

  async failed(error) {
    const { taskForm } = this;
    if (error.status === -1) {
      return undefined;
    }
    if (error.status !== 422) {
      await taskForm.saving.otherFailed(error);
      taskForm.showTop();
      return undefined;
    }
    taskForm.tell(error.problems);
    if (taskForm.problems.every(problem => problem.severity !== 'block')) {
      return this.confirmWarnings();
    }
    taskForm.showTop();
    return undefined;
  }

  async confirmWarnings() {
    const warnings = this.taskForm.problems;
    const go = await ask({
      title: say.warningsTitle,
      body: (
        <>
          {this.taskForm.view.declaration && <p>{steps.afterSubmit}</p>}
          <p>{say.warningsHint}</p>
          {bySection(warnings, this.taskForm.view).map(({ key, label, problems }) => (
            <section class="zc-confirmed">
              <h3>{key ? label : steps.person}</h3>
              <ul>
                {problems.map(problem => (
                  <li>{told(problem, this.taskForm)}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      ),
      buttons: [
        { label: say.backToMend, value: false },
        { label: say.confirmAndSubmit, value: true, primary: true },
      ],
    });
    if (go) {
      this.busy = false;
      return this.submit(warnings);
    }
    this.taskForm.showTop();
    return undefined;
  }
}

/** A declaration gets its case number; what process admins made themselves is started as it is. */
function startUrl(process) {
  return process === DECLARATION ? '/api/declarations' : `/api/processes/${encodeURIComponent(process)}/instances`;
}
