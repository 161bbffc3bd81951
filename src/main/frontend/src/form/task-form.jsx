import { render } from 'preact';
import { get } from '../lib/api.js';
import { breath } from '../lib/breath.js';
import { say } from '../messages/form.zh.js';
import { isLeftUnfinished } from '../upload/upload-queue.js';
import { widgets } from '../widgets/index.jsx';
import { lockSections } from './form-data.js';
import { FormJs } from './form-js.js';
import { loadNeeded } from './late/needed.js';
import { isSheet, reviewing } from './late/reviewing.js';
import { Materials } from './materials.js';
import { Panels } from './panels.jsx';
import { blocks, found, standing } from './problem-list.js';
import { elementOf, goTo } from './problems.js';
import { Saving } from './saving.jsx';
import { Stepper } from './stepper.jsx';
import { inSteps } from './steps.js';
import { Submitting } from './submitting.jsx';

const LOADING = `<p class="zc-loading" role="status">${say.loading}</p>`;

window.addEventListener('beforeunload', event => isLeftUnfinished() && event.preventDefault());

/**
 * Shows the form of a task, or the form that starts a process, with its drafts, materials and problems.
 *
 * @param container element to fill
 * @param options {taskId | startProcess, prefill, or prefill(data), alongside() more to send with a start, host: 'portal' | 'tasklist', claim() where one can, onDone(result), onState({canSubmit})}
 * @returns {Promise<TaskForm>}
 */
export async function mountTaskForm(container, options) {
  container.classList.add('zc', 'zc-task', 'zc-waiting');
  container.innerHTML = LOADING;
  const taskForm = new TaskForm(container, options);
  try {
    await taskForm.load();
  } catch (error) {
    taskForm.showFailure(error);
  } finally {
    container.classList.remove('zc-waiting');
    container.querySelector(':scope > .zc-loading')?.remove();
  }
  return taskForm;
}

/** What the page shows now. How it is saved, how it is sent and what is uploaded are each a part of its own. */
class TaskForm {
  constructor(container, options) {
    this.container = container;
    this.options = options;
    this.url = options.taskId ? `/api/tasks/${options.taskId}` : `/api/forms/start/${options.startProcess}`;
    this.problems = [];
    this.banner = null;
    this.saving = new Saving(this);
    this.submitting = new Submitting(this);
    this.materials = new Materials(this);
  }

  async load() {
    this.view = await get(this.options.taskId ? `${this.url}/form` : this.url);
    this.canEdit = this.view.task ? this.view.task.canEdit : true;
    this.steps = inSteps(this.view, this.options) ? new Stepper(this) : undefined;
    await loadNeeded(this.view.schema);
    this.sheet = isSheet(this.view) ? new (reviewing().Sheet)(this) : undefined;
    this.layout();
    // a slow phone makes the form, draws it, then what goes with it: a finger is answered in between
    await breath();
    await this.showForm();
    await breath();
    if (this.gone) {
      return;
    }
    this.tell(this.view.problems ?? []);
    this.watch();
    const drawn = this.steps?.start();
    this.sheet?.start();
    if (!this.steps) {
      this.paint();
    }
    this.options.onState?.({ canSubmit: this.canEdit });
    await drawn;
  }

  layout() {
    this.container.innerHTML = LOADING;
    this.top = element('div', 'zc-top');
    this.formHost = element('div', 'zc-form');
    this.status = element('div', 'zc-status');
    this.bottom = element('div', 'zc-bottom');
    // what is being mended is not held against anybody any more
    ['input', 'change'].forEach(kind => this.formHost.addEventListener(kind, ({ target }) => target.closest('.zc-faulty')?.classList.remove('zc-faulty')));
    if (this.steps) {
      this.steps.layout(this.container, this);
    } else {
      this.container.append(this.top, this.formHost, this.status, this.bottom);
    }
  }

  async showForm() {
    const { schema, data, sections } = this.view;
    const { prefill } = this.options;
    const whole = { ...data, ...(typeof prefill === 'function' ? prefill(data) : prefill) };
    const closed = this.canEdit ? sections.filter(section => !section.editable).map(section => section.key) : true;
    this.saving.begin(whole);
    this.form = new FormJs(this.formHost, widgets, this);
    await this.form.show(lockSections(schema, closed), whole);
    this.saving.startFrom(this.data());
    this.form.onChange(() => {
      this.submitting.newRequestKey();
      this.saving.update(this.data());
      // what was mended goes from every list at once, not when it is saved
      if (this.known() !== this.painted) {
        this.paint();
      }
    });
  }

  data() {
    return this.form.data();
  }

  watch() {
    this.leaving = () => {
      if (document.visibilityState === 'hidden') {
        this.saving.leave();
      } else if (this.banner === 'signed-out') {
        this.resume();
      }
    };
    this.closing = event => {
      if (this.canEdit && (this.saving.unsaved() || this.materials.unfinished())) {
        event.preventDefault();
      }
    };
    this.back = () => {
      this.saving.autosaveAgain();
      this.materials.resume();
    };
    document.addEventListener('visibilitychange', this.leaving);
    window.addEventListener('beforeunload', this.closing);
    window.addEventListener('online', this.back);
  }

  /** After a sign-in in another window. */
  async resume() {
    await this.saving.resume();
    this.materials.resume();
    this.paint();
  }

  /** Sent: nothing is left to be saved, and nobody is asked whether the page may go. */
  finished(result) {
    this.saving.end();
    window.removeEventListener('beforeunload', this.closing);
    return this.options.onDone?.(result);
  }

  /** Left behind, as by a click on another task in Tasklist: what was typed last is still saved, and uploads go on. */
  destroy() {
    this.gone = true;
    this.saving.leave();
    this.materials.leave();
    document.removeEventListener('visibilitychange', this.leaving);
    window.removeEventListener('beforeunload', this.closing);
    window.removeEventListener('online', this.back);
    this.steps?.stop();
    this.sheet?.stop();
    this.saving.stop();
    this.form?.destroy();
    this.container.innerHTML = '';
  }

  paint() {
    if (!this.bottom || this.gone) {
      return;
    }
    this.painted = this.known();
    this.form?.mark(this.isTold() ? this.standing().filter(blocks) : []);
    render(<Panels.Top taskForm={this} />, this.top);
    render(<Panels.Banner taskForm={this} />, this.status);
    render(<Panels.Bottom taskForm={this} />, this.bottom);
    this.steps?.paint();
    this.form?.paint();
  }

  /** Whether the person asked what is wrong, by 核对 or 提交. */
  isTold() {
    return this.steps ? Boolean(this.steps.told) : this.asked === true;
  }

  /** What keeps the form from being sent at a place that is no field, once that was asked for. */
  faults(pointer) {
    return this.isTold() ? this.standing().filter(problem => blocks(problem) && problem.pointer === pointer) : [];
  }

  /** What the server advises of a field, once that was asked for. */
  advice(pointer) {
    return this.isTold() ? this.standing().filter(problem => !blocks(problem) && problem.pointer === pointer) : [];
  }

  known() {
    return this.form ? this.standing().map(({ pointer, message }) => pointer + message).join() : '';
  }

  /** What the server found wrong. */
  tell(problems) {
    this.problems = found(problems, this.view, this.data());
  }

  /** Of what is known to be wrong all that nobody changed since, and what is not uploaded yet. */
  standing() {
    const known = this.problems.length ? standing(this.problems, this.view, this.data()) : [];
    const unfinished = this.materials.problems();
    return [...unfinished, ...known.filter(problem => !unfinished.some(one => one.pointer === problem.pointer))];
  }

  /** Leads to what is wrong, marked in its place. */
  showTop() {
    this.asked = true;
    if (this.steps) {
      this.steps.told = true;
    }
    this.paint();
    if (this.sheet) {
      this.sheet.lead();
      return;
    }
    this.container.querySelectorAll('.zc-faulty').forEach(element => element.classList.remove('zc-faulty'));
    this.standing().forEach(problem => this.place(problem)?.closest('.fjs-form-field:not(.fjs-form-field-grouplike), .zc-slot')?.classList.add('zc-faulty'));
    const panel = this.container.querySelector('.zc-problems');
    panel?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    panel?.focus({ preventScroll: true });
  }

  place(problem) {
    return elementOf(this.container, this.form, problem.pointer);
  }

  goTo(problem) {
    if (this.sheet) {
      this.sheet.goTo(problem);
      return;
    }
    this.steps?.open(problem.pointer);
    goTo(this.place(problem), Boolean(problem.message));
  }

  showFailure(error) {
    this.layout();
    this.banner = error.status === 401 ? 'signed-out' : error.message && error.status > 0 ? error.message : say.loadFailed;
    render(<Panels.Failure taskForm={this} />, this.top);
  }
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
