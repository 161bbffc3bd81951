import { get, request, upload } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { leaveUploads, takeUpUploads } from '../upload/upload-queue.js';

/** Uploads what a form asks for, and shows what is asked for and uploaded as the server sees it. */
export class Materials {
  constructor(taskForm) {
    const { url } = taskForm;
    this.taskForm = taskForm;
    this.asked = 0;
    this.shown = 0;
    this.uploads = takeUpUploads(url, {
      send: (slot, file, onProgress) => upload(`${url}/materials/${slot}`, file, onProgress),
      refresh: () => this.refresh(),
      filesIn: slot => taskForm.view.materials.find(one => one.slot === slot)?.files ?? [],
      onSignedOut: error => taskForm.saving.signedOut(error),
    });
  }

  unfinished() {
    return this.uploads.unfinished().length > 0;
  }

  /** What keeps the form from being sent. */
  problems() {
    return this.uploads
      .unfinished()
      .map(row => ({ pointer: `/materials/${row.slot}`, severity: 'block', message: say.uploadUnfinished(row.file.name) }));
  }

  resume() {
    this.uploads.resume();
  }

  leave() {
    leaveUploads(this.taskForm.url, this.uploads);
  }

  /** What is asked for or uploaded changed: the view's slots are the truth for every widget that shows them. */
  refresh() {
    return this.latest(() => get(`${this.taskForm.url}/form`), latest => latest);
  }

  /** 重新核验, of what is typed by now. Returns what the server said. */
  async recheck(kind) {
    await this.taskForm.saving.saveQuietly();
    const { message } = await this.latest(() => request('POST', `${this.taskForm.url}/checks/${kind}`), ({ form }) => form);
    return message;
  }

  /** Several things ask at the same moment: what was asked earlier and is answered later never covers what is newer. */
  async latest(ask, form) {
    const mine = ++this.asked;
    const answer = await ask();
    if (mine > this.shown) {
      this.shown = mine;
      this.renew(form(answer));
    }
    return answer;
  }

  renew(latest) {
    const { taskForm } = this;
    taskForm.view.materials = latest.materials;
    taskForm.view.checks = latest.checks;
    taskForm.view.labels = latest.labels;
    if (taskForm.gone) {
      return;
    }
    taskForm.form.setFacts(latest.data.facts);
    taskForm.steps?.readiness.soon();
    taskForm.paint();
  }
}
