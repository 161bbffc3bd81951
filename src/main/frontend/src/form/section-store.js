import { ApiError, request } from '../lib/api.js';
import { sectionData } from './form-data.js';

const PAUSE = 3000;

/** How long to wait before the next try, longer with each that failed. */
const RETRIES = [5000, 10_000, 20_000, 40_000, 60_000];

/**
 * Keeps what is typed safe on the server, section by section: saves shortly after a change, on demand, and when the
 * page is left. Nothing typed is ever dropped: what cannot be saved now stays in the page and is tried again.
 *
 * States of a section: clean | dirty | saving | saved | failed | refused | faulty | stale | signed-out. What failed may
 * pass as it is and is tried again; what was refused, is faulty or stale needs somebody first.
 */
export class SectionStore {
  /** @param onFailed (key, error) told what went wrong while it saved by itself; who asked for it gets the error */
  constructor({ url, schema, sections, data, onChange, onSaved, onFailed = () => {} }) {
    Object.assign(this, { url, schema, onChange, onSaved, onFailed });
    this.data = data;
    this.failures = 0;
    this.sections = new Map(
      sections.map(section => [
        section.key,
        {
          ...section,
          state: section.savedAt ? 'saved' : 'clean',
          kept: JSON.stringify(sectionData(schema, data, section.key)),
        },
      ]),
    );
  }

  section(key) {
    return this.sections.get(key);
  }

  /** What the form holds after loading counts as saved: it adds nothing that a person typed. */
  startFrom(data) {
    this.data = data;
    for (const section of this.sections.values()) {
      section.kept = this.text(section);
    }
  }

  /** Tells the store what the form holds now. */
  update(data) {
    this.data = data;
    let changed = false;
    for (const section of this.sections.values()) {
      const state = this.stateNow(section);
      changed ||= state !== section.state;
      section.state = state;
    }
    if (this.unsaved().length) {
      this.later(PAUSE);
    }
    if (changed) {
      this.onChange();
    }
  }

  stateNow(section) {
    const { state } = section;
    if (!section.editable || state === 'stale' || state === 'saving') {
      return state;
    }
    const text = this.text(section);
    if (text !== section.kept) {
      return FAILED.includes(state) && text === section.tried ? state : 'dirty';
    }
    section.problems = section.said ?? [];
    return section.savedAt ? 'saved' : 'clean';
  }

  unsaved() {
    return [...this.sections.values()].filter(section => section.editable && this.text(section) !== section.kept);
  }

  /** One that fails does not keep the others from being saved. */
  async saveAll({ keepalive = false } = {}) {
    const results = await Promise.allSettled(this.unsaved().map(section => this.save(section.key, { keepalive })));
    const failed = results.find(result => result.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  }

  /** Without being asked: tells what went wrong, and leaves alone what needs somebody first. */
  async autosave() {
    clearTimeout(this.timer);
    for (const { key } of this.unsaved().filter(section => this.worthTrying(section))) {
      try {
        await this.save(key);
      } catch (error) {
        this.onFailed(key, error);
        if (mayPass(error)) {
          return;
        }
      }
    }
  }

  /**
   * The line is said to be there again, as browsers say a moment before it is: what fails now is tried again as soon as
   * what failed for the first time.
   */
  autosaveAgain() {
    this.failures = 0;
    return this.autosave();
  }

  worthTrying(section) {
    return section.state !== 'stale' && !(['refused', 'faulty'].includes(section.state) && this.text(section) === section.tried);
  }

  later(pause) {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(() => this.autosave(), pause);
    }
  }

  /** Saves one section; a second call while one is under way waits for it. */
  save(key, options = {}) {
    const section = this.sections.get(key);
    section.running = (section.running ?? Promise.resolve())
      .catch(() => {})
      .then(() => this.put(section, options));
    return section.running;
  }

  async put(section, { keepalive = false, force = false }) {
    if (section.state === 'stale' && !force) {
      throw new ApiError(409);
    }
    const text = this.text(section);
    if (!force && section.savedAt && text === section.kept) {
      // saved at this time already; what nobody changed must not look changed
      this.set(section, 'saved');
      return;
    }
    section.tried = text;
    this.set(section, 'saving');
    try {
      const saved = await request(
        'PUT',
        `${this.url}/draft/${section.key}`,
        { version: section.version, data: JSON.parse(text) },
        { keepalive },
      );
      section.version = saved.version;
      section.savedAt = saved.savedAt;
      section.kept = text;
      // kept all the same: what is wrong with it is refused when it is sent
      section.said = saved.problems ?? [];
      section.problems = section.said;
      this.failures = 0;
      this.set(section, this.text(section) === text ? 'saved' : 'dirty');
      this.onSaved(section.key);
    } catch (error) {
      section.problems = error.problems ?? [];
      if (mayPass(error)) {
        this.later(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
      }
      this.set(section, STATES[error.status] ?? (mayPass(error) ? 'failed' : 'refused'));
      throw error;
    }
  }

  /** After a conflict: what is here wins over what was saved elsewhere, knowingly. */
  async overwrite(key, currentVersion) {
    const section = this.sections.get(key);
    section.version = currentVersion;
    section.state = 'dirty';
    await this.save(key, { force: true });
  }

  /** After a conflict: what was saved elsewhere wins. */
  accept(key, { version, savedAt }, data) {
    const section = this.sections.get(key);
    this.data = data;
    Object.assign(section, { version, savedAt, state: 'saved', kept: this.text(section) });
    this.onChange();
  }

  text(section) {
    return JSON.stringify(sectionData(this.schema, this.data, section.key));
  }

  set(section, state) {
    section.state = state;
    this.onChange();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}

const FAILED = ['failed', 'refused', 'faulty', 'signed-out'];
const STATES = { 401: 'signed-out', 409: 'stale', 422: 'faulty' };

/** A broken or slow line, a server that is busy or down: the same may pass the next time. */
const mayPass = ({ status }) => !(status > 0) || status === 408 || status === 429 || status >= 500;
