import { ApiError, request } from './api.js';
import { sectionData } from './form-data.js';

const PAUSE = 3000;

/**
 * Keeps what is typed safe on the server, section by section: saves shortly after a change, on demand, and when the
 * page is left. Nothing typed is ever dropped: what cannot be saved now stays in the page and is tried again.
 *
 * States of a section: clean | dirty | saving | saved | failed | stale | signed-out
 */
export class SectionStore {
  constructor({ url, schema, sections, data, onChange, onSaved }) {
    this.url = url;
    this.schema = schema;
    this.onChange = onChange;
    this.onSaved = onSaved;
    this.data = data;
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
      if (section.editable && section.state !== 'stale' && this.text(section) !== section.kept) {
        changed ||= section.state !== 'dirty';
        section.state = section.state === 'saving' ? 'saving' : 'dirty';
      }
    }
    if (this.unsaved().length) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.saveAll().catch(() => {}), PAUSE);
    }
    if (changed) {
      this.onChange();
    }
  }

  unsaved() {
    return [...this.sections.values()].filter(section => section.editable && this.text(section) !== section.kept);
  }

  async saveAll({ keepalive = false } = {}) {
    for (const section of this.unsaved()) {
      await this.save(section.key, { keepalive });
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
      section.problems = [];
      this.set(section, this.text(section) === text ? 'saved' : 'dirty');
      this.onSaved(section.key);
    } catch (error) {
      section.problems = error.problems ?? [];
      this.set(section, error.status === 409 ? 'stale' : error.status === 401 ? 'signed-out' : 'failed');
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
    clearTimeout(this.timer);
  }
}
