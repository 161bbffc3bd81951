import { ask } from '../lib/dialog.jsx';
import { ApiError, currentSession, get } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { SectionStore } from './section-store.js';

/** What is asked for depends on what stands in these sections. */
const DECISIVE = ['basicInfo', 'education'];

/** Keeps a form's sections saved and says in the form what became of it. */
export class Saving {
  constructor(taskForm) {
    this.taskForm = taskForm;
  }

  /** @param data what the form begins with */
  begin(data) {
    const { url, view, canEdit } = this.taskForm;
    this.store = new SectionStore({
      url,
      schema: view.schema,
      sections: view.sections.map(section => ({ ...section, editable: section.editable && canEdit })),
      data,
      onChange: () => this.taskForm.paint(),
      onSaved: key => this.saved(key),
      onFailed: (key, error) => this.autosaveFailed(key, error),
    });
  }

  startFrom(data) {
    this.store.startFrom(data);
  }

  update(data) {
    this.store.update(data);
  }

  /** @returns undefined where nothing is saved, as in a form that did not load */
  section(key) {
    return this.store?.section(key);
  }

  unsaved() {
    return this.store.unsaved().length > 0;
  }

  isUnsaved(key) {
    return this.taskForm.canEdit && this.store.unsaved().some(section => section.key === key);
  }

  /** The browser says that there is a line again. */
  autosaveAgain() {
    return this.store.autosaveAgain();
  }

  /** The page goes, or goes out of sight. */
  leave() {
    if (this.taskForm.canEdit && !this.ended) {
      this.store?.saveAll({ keepalive: true }).catch(() => {});
    }
  }

  end() {
    this.ended = true;
    this.stop();
  }

  stop() {
    this.store?.stop();
  }

  /** 暂存, by the person's own hand. */
  async save(key) {
    try {
      await this.store.save(key);
      this.taskForm.banner = null;
    } catch (error) {
      await this.failed(key, error);
    }
    this.taskForm.paint();
  }

  /** Whatever can be saved, before something is asked about it. */
  async saveQuietly() {
    await this.store.saveAll().catch(() => {});
  }

  /** Before it is sent. What is malformed is told with everything else that the submission finds. */
  async saveEverything() {
    for (const section of this.store.unsaved()) {
      try {
        await this.store.save(section.key);
      } catch (error) {
        if (error.status !== 422) {
          await this.failed(section.key, error);
          throw new ApiError(-1);
        }
      }
    }
  }

  /** Another specialty, employer or degree may ask for other materials: they are shown without a reload. */
  saved(key) {
    const { taskForm } = this;
    if (['signed-out', 'offline', this.passing].includes(taskForm.banner)) {
      taskForm.banner = null;
    }
    taskForm.view.sections.find(section => section.key === key).savedAt = this.section(key).savedAt;
    taskForm.paint();
    taskForm.steps?.readiness.soon();
    if (taskForm.view.declaration && DECISIVE.includes(key)) {
      taskForm.materials.refresh().catch(() => {});
    }
  }

  /** What is malformed the section itself tells: nobody asked for the whole list yet. */
  async autosaveFailed(key, error) {
    if (error.status !== 422) {
      await this.failed(key, error);
      this.passing = this.taskForm.banner;
      this.taskForm.paint();
    }
  }

  async failed(key, error) {
    if (error.status === 409) {
      await this.resolveConflict(key);
    } else if (error.status === 401) {
      this.taskForm.banner = 'signed-out';
    } else if (error.status === 422) {
      this.taskForm.tell(error.problems);
    } else if (error.status === 0) {
      this.taskForm.banner = 'offline';
    } else {
      this.taskForm.banner = error.message;
    }
  }

  /** Something else than saving a section went wrong: no other window is to blame, whatever its status. */
  async otherFailed(error) {
    await this.failed('', error.status === 409 ? new ApiError(500, { detail: error.message }) : error);
  }

  /** The session ended while something was asked. */
  async signedOut(error) {
    await this.failed('', error);
    this.taskForm.paint();
  }

  async resume() {
    this.taskForm.banner = null;
    await currentSession(true).catch(() => {});
    await this.store.autosaveAgain();
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
      await this.otherFailed(error);
    } finally {
      this.resolving = false;
      this.taskForm.paint();
    }
  }

  async decideConflict(key) {
    const { form, url } = this.taskForm;
    const choice = await ask({
      title: say.staleTitle,
      body: <p>{say.staleText(this.section(key).label)}</p>,
      buttons: [
        { label: say.staleReload, value: 'theirs', primary: true },
        { label: say.staleKeep, value: 'mine' },
      ],
    });
    const latest = await get(`${url}/form`);
    const current = latest.sections.find(one => one.key === key);
    if (choice === 'mine') {
      await this.store.overwrite(key, current.version);
    } else if (choice === 'theirs') {
      await form.showData({ ...form.data(), [key]: latest.data[key] });
      this.store.accept(key, current, form.data());
    }
  }
}
