import { Form } from '@bpmn-io/form-js-viewer';
import { render } from 'preact';
import { ApiError, currentSession, get, request, upload } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { randomKey } from '../lib/random-key.js';
import { say } from '../messages/form.zh.js';
import { isLeftUnfinished, leaveUploads, takeUpUploads } from '../upload/upload-queue.js';
import { widgets } from '../widgets/index.jsx';
import { lockSections, submissionData } from './form-data.js';
import { Panels } from './panels.jsx';
import { elementOf, goTo } from './problems.js';
import { askReadiness } from './readiness.jsx';
import { askBeforeRemoving } from './row-removal.js';
import { SectionStore } from './section-store.js';
import { translate } from './translate.js';

window.addEventListener('beforeunload', event => isLeftUnfinished() && event.preventDefault());

/** What is asked for depends on what stands in these sections. */
const DECISIVE = ['basicInfo', 'education'];

/**
 * Shows the form of a task, or the form that starts a process, with its drafts, materials and problems.
 *
 * @param container element to fill
 * @param options {taskId | startProcess, prefill, host: 'portal' | 'tasklist', onDone(result), onState({canSubmit})}
 * @returns {Promise<TaskForm>}
 */
export async function mountTaskForm(container, options) {
  container.classList.add('zc', 'zc-task');
  container.innerHTML = `<p class="zc-loading" role="status">${say.loading}</p>`;
  const taskForm = new TaskForm(container, options);
  try {
    await taskForm.load();
  } catch (error) {
    taskForm.showFailure(error);
  }
  return taskForm;
}

class TaskForm {
  constructor(container, options) {
    this.container = container;
    this.options = options;
    this.url = options.taskId ? `/api/tasks/${options.taskId}` : `/api/forms/start/${options.startProcess}`;
    this.problems = [];
    this.banner = null;
    this.busy = false;
    this.uploads = takeUpUploads(this.url, {
      send: (slot, file, onProgress) => upload(`${this.url}/materials/${slot}`, file, onProgress),
      refresh: () => this.refreshMaterials(),
      filesIn: slot => this.view.materials.find(one => one.slot === slot)?.files ?? [],
      onSignedOut: error => this.saveFailed('', error).then(() => this.paint()),
    });
    this.newRequestKey();
  }

  async load() {
    this.view = await get(this.options.taskId ? `${this.url}/form` : this.url);
    this.problems = this.view.problems ?? [];
    this.canEdit = this.view.task ? this.view.task.canEdit : true;
    this.layout();
    await this.showForm();
    this.watch();
    this.paint();
    this.options.onState?.({ canSubmit: this.canEdit });
  }

  layout() {
    this.container.innerHTML = '';
    this.top = this.element('div', 'zc-top');
    this.formHost = this.element('div', 'zc-form');
    this.status = this.element('div', 'zc-status');
    this.bottom = this.element('div', 'zc-bottom');
    this.container.append(this.top, this.formHost, this.status, this.bottom);
    askBeforeRemoving(this.formHost);
  }

  async showForm() {
    const { schema, data, sections } = this.view;
    const whole = data ?? {};
    for (const [key, value] of Object.entries(this.options.prefill ?? {})) {
      whole[key] = value;
    }
    const closed = this.canEdit ? sections.filter(section => !section.editable).map(section => section.key) : true;
    this.store = new SectionStore({
      url: this.url,
      schema,
      sections: sections.map(section => ({ ...section, editable: section.editable && this.canEdit })),
      data: whole,
      onChange: () => this.paint(),
      onSaved: key => this.saved(key),
      onFailed: (key, error) => this.autosaveFailed(key, error),
    });
    this.form = new Form({
      container: this.formHost,
      additionalModules: [widgets, { translate: ['value', translate], taskForm: ['value', this] }],
    });
    await this.form.importSchema(lockSections(schema, closed), whole);
    this.store.startFrom(this.data());
    this.form.on('changed', () => {
      this.newRequestKey();
      this.store.update(this.data());
    });
  }

  data() {
    return this.form._getState().data;
  }

  /** The same content sent again is the same request; changed content is a new one (S04). */
  newRequestKey() {
    this.requestKey = randomKey();
  }

  watch() {
    this.leaving = () => {
      if (document.visibilityState === 'hidden') {
        this.leave();
      } else if (this.banner === 'signed-out') {
        this.resume();
      }
    };
    this.closing = event => {
      if (this.canEdit && (this.store.unsaved().length || this.uploads.unfinished().length)) {
        event.preventDefault();
      }
    };
    this.back = () => {
      this.store.autosave();
      this.uploads.resume();
    };
    document.addEventListener('visibilitychange', this.leaving);
    window.addEventListener('beforeunload', this.closing);
    window.addEventListener('online', this.back);
  }

  leave() {
    if (this.canEdit && !this.sent) {
      this.store?.saveAll({ keepalive: true }).catch(() => {});
    }
  }

  /** Left behind, as by a click on another task in Tasklist: what was typed last is still saved, and uploads go on. */
  destroy() {
    this.gone = true;
    this.leave();
    leaveUploads(this.url, this.uploads);
    document.removeEventListener('visibilitychange', this.leaving);
    window.removeEventListener('beforeunload', this.closing);
    window.removeEventListener('online', this.back);
    this.store?.stop();
    this.form?.destroy();
    this.container.innerHTML = '';
  }

  paint() {
    if (!this.bottom || this.gone) {
      return;
    }
    render(<Panels.Top taskForm={this} />, this.top);
    render(<Panels.Banner taskForm={this} />, this.status);
    render(<Panels.Bottom taskForm={this} />, this.bottom);
    this.form?.get('eventBus').fire('zc.paint');
  }

  /** 暂存, by the person's own hand. */
  async saveSection(key) {
    try {
      await this.store.save(key);
      this.banner = null;
    } catch (error) {
      await this.saveFailed(key, error);
    }
    this.paint();
  }

  /** Another specialty, employer or degree may ask for other materials: they are shown without a reload. */
  saved(key) {
    if (['signed-out', 'offline', this.passing].includes(this.banner)) {
      this.banner = null;
    }
    this.view.sections.find(section => section.key === key).savedAt = this.store.section(key).savedAt;
    this.paint();
    if (this.view.declaration && DECISIVE.includes(key)) {
      this.refreshMaterials().catch(() => {});
    }
  }

  /** What is malformed the section itself tells: nobody asked for the whole list yet. */
  async autosaveFailed(key, error) {
    if (error.status !== 422) {
      await this.saveFailed(key, error);
      this.passing = this.banner;
      this.paint();
    }
  }

  async saveFailed(key, error) {
    if (error.status === 409) {
      await this.resolveConflict(key);
    } else if (error.status === 401) {
      this.banner = 'signed-out';
    } else if (error.status === 422) {
      this.problems = error.problems;
    } else if (error.status === 0) {
      this.banner = 'offline';
    } else {
      this.banner = error.message;
    }
  }

  /** Saved elsewhere meanwhile: the person decides which of both stays; neither is dropped unasked (S01). */
  async resolveConflict(key) {
    if (this.resolving) {
      return;
    }
    this.resolving = true;
    try {
      await this.decideConflict(key);
    } catch (error) {
      await this.saveFailed('', error.status === 409 ? new ApiError(500, { detail: error.message }) : error);
    } finally {
      this.resolving = false;
      this.paint();
    }
  }

  async decideConflict(key) {
    const section = this.store.section(key);
    const choice = await ask({
      title: say.staleTitle,
      body: <p>{say.staleText(section.label)}</p>,
      buttons: [
        { label: say.staleReload, value: 'theirs', primary: true },
        { label: say.staleKeep, value: 'mine' },
      ],
    });
    const latest = await get(`${this.url}/form`);
    const current = latest.sections.find(one => one.key === key);
    if (choice === 'mine') {
      await this.store.overwrite(key, current.version);
    } else if (choice === 'theirs') {
      const data = { ...this.data(), [key]: latest.data[key] };
      await this.form.importSchema(this.form._getState().schema, data);
      this.store.accept(key, current, this.data());
    }
  }

  /** After a sign-in in another window. */
  async resume() {
    this.banner = null;
    await currentSession(true).catch(() => {});
    await this.store.autosave();
    this.uploads.resume();
    this.paint();
  }

  /** 提交前检查: saves what is typed, then lists what is ready and what is not. */
  async checkReadiness() {
    try {
      await this.saveEverything();
      const readiness = await get(`${this.url}/readiness`);
      const go = await askReadiness(readiness);
      if (go === 'submit') {
        await this.submit();
      } else if (go) {
        this.goTo(go);
      }
    } catch (error) {
      await this.submitFailed(error);
    }
  }

  /** 提交, with the warnings that the person confirmed. Returns what the server said, or undefined where something has to be mended first. */
  async submit(confirmed = []) {
    if (this.busy || !this.canEdit) {
      return undefined;
    }
    const unfinished = this.uploads.unfinished();
    if (unfinished.length) {
      const uploads = unfinished.map(row => ({ pointer: `/materials/${row.slot}`, severity: 'block', message: say.uploadUnfinished(row.file.name) }));
      this.problems = [...uploads, ...(await this.problemsBeside(uploads))];
      this.showTop();
      return undefined;
    }
    this.busy = true;
    this.banner = null;
    this.paint();
    try {
      this.form.validate();
      await this.saveEverything();
      const result = await this.send(confirmed);
      this.sent = true;
      this.store.stop();
      window.removeEventListener('beforeunload', this.closing);
      this.options.onDone?.(result);
      return result;
    } catch (error) {
      return await this.submitFailed(error);
    } finally {
      this.busy = false;
      this.paint();
    }
  }

  /** Everything else that would be refused, so that nobody learns of it one by one. */
  async problemsBeside(known) {
    try {
      this.form.validate();
      await this.saveEverything();
      const { items } = await get(`${this.url}/readiness`);
      return items.flatMap(item => item.problems).filter(problem => !known.some(one => one.pointer === problem.pointer));
    } catch {
      return [];
    }
  }

  async saveEverything() {
    for (const section of this.store.unsaved()) {
      try {
        await this.store.save(section.key);
      } catch (error) {
        // what is malformed is told with everything else that the submission finds
        if (error.status !== 422) {
          await this.saveFailed(section.key, error);
          throw new ApiError(-1);
        }
      }
    }
  }

  send(warnings) {
    const headers = { 'Idempotency-Key': this.requestKey + (warnings.length ? '-confirmed' : '') };
    const confirmed = warnings.map(({ rule, pointer, message }) => ({ rule, pointer, message }));
    const data = submissionData(this.data());
    return this.options.taskId
      ? request('POST', `${this.url}/submission`, { data, confirmed }, { headers })
      : request('POST', this.startUrl(), { data }, { headers });
  }

  /** A declaration gets its case number; what process admins made themselves is started as it is. */
  startUrl() {
    const { startProcess } = this.options;
    return startProcess === 'declaration' ? '/api/declarations' : `/api/processes/${encodeURIComponent(startProcess)}/instances`;
  }

  async submitFailed(error) {
    if (error.status === -1) {
      return undefined;
    }
    if (error.status !== 422) {
      await this.saveFailed('', error.status === 409 ? new ApiError(500, { detail: error.message }) : error);
      this.showTop();
      return undefined;
    }
    this.problems = error.problems;
    if (this.problems.every(problem => problem.severity !== 'block')) {
      return this.confirmWarnings();
    }
    this.showTop();
    return undefined;
  }

  async confirmWarnings() {
    const warnings = this.problems;
    const go = await ask({
      title: say.warningsTitle,
      body: (
        <>
          <p>{say.warningsHint}</p>
          <ul>
            {warnings.map(problem => (
              <li>{problem.message}</li>
            ))}
          </ul>
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
    this.showTop();
    return undefined;
  }

  showTop() {
    this.paint();
    this.container.querySelectorAll('.zc-faulty').forEach(element => element.classList.remove('zc-faulty'));
    this.problems.forEach(problem => this.place(problem)?.closest('.fjs-form-field:not(.fjs-form-field-grouplike), .zc-slot')?.classList.add('zc-faulty'));
    const panel = this.top.querySelector('.zc-problems');
    panel?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    panel?.focus({ preventScroll: true });
  }

  place(problem) {
    return elementOf(this.container, this.form, problem.pointer);
  }

  goTo(problem) {
    goTo(this.place(problem));
  }

  /** What is asked for or uploaded changed: the view's slots are the truth for every widget that shows them. */
  async refreshMaterials() {
    this.renew(await get(`${this.url}/form`));
  }

  /** 重新核验, of what is typed by now. Returns what the server said. */
  async recheck(kind) {
    await this.store.saveAll().catch(() => {});
    const { message, form } = await request('POST', `${this.url}/checks/${kind}`);
    this.renew(form);
    return message;
  }

  renew(latest) {
    this.view.materials = latest.materials;
    this.view.checks = latest.checks;
    if (this.gone) {
      return;
    }
    this.form._setState({ data: { ...this.data(), facts: latest.data.facts } });
    this.problems = this.problems.filter(problem => !this.settled(problem));
    this.paint();
  }

  /** What was missing is there now, or is no longer asked for. */
  settled({ pointer }) {
    const slot = this.view.materials.find(one => pointer === `/materials/${one.slot}`);
    return pointer.startsWith('/materials/') && (!slot || slot.files.length > 0);
  }

  showFailure(error) {
    this.layout();
    this.banner = error.status === 401 ? 'signed-out' : error.message && error.status > 0 ? error.message : say.loadFailed;
    render(<Panels.Failure taskForm={this} />, this.top);
  }

  element(name, className) {
    const element = document.createElement(name);
    element.className = className;
    return element;
  }
}
