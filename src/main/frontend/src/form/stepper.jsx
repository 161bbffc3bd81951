import { render } from 'preact';
import { breath } from '../lib/breath.js';
import { Answers } from './answers.jsx';
import { Drawing } from './drawing.js';
import { countsOf } from './problem-list.js';
import { Readiness } from './readiness.js';
import { sectionState } from './returns.js';
import { StageHead, StepNav } from './step-nav.jsx';
import { CHECK, hashOf, isUntouched, LIST, nextToDo, placeOf, progressOf, sectionOf, tally } from './steps.js';
import { steps as say } from '../messages/steps.zh.js';
import { CaseFacts, TaskList } from './task-list.jsx';

/**
 * Shows a form step by step: the list of its sections, one section, or 核对. The form stays whole in the page, what is
 * not in front is hidden, so that nothing that is typed or on its way is lost. The address says where one is.
 */
export class Stepper {
  constructor(taskForm) {
    this.taskForm = taskForm;
    this.place = LIST;
    this.readiness = new Readiness(taskForm.url, problems => this.found(problems));
    this.drawing = new Drawing();
    this.title = document.title;
    this.moved = () => this.show(placeOf(location.hash, this.keys()));
    // on a phone the list stands alone: the fields of a section are drawn when somebody opens it
    this.widened = () => getComputedStyle(this.stage).display === 'none' || this.drawing.draw(this.shown);
  }

  layout(container, { top, formHost, status }) {
    container.classList.add('zc-stepped');
    this.container = container;
    [this.facts, this.columns, this.list, this.stage, this.head, this.answers, this.foot] = ['facts', 'columns', 'list', 'stage', 'head', 'answers', 'foot'].map(made);
    this.columns.append(this.list, this.stage);
    this.stage.append(this.head, formHost, this.answers, this.foot);
    container.append(this.facts, top, this.columns, status);
  }

  /** @returns when what is in front is complete */
  start() {
    this.started = true;
    window.addEventListener('hashchange', this.moved);
    window.addEventListener('resize', this.widened);
    const seen = this.show(placeOf(location.hash, this.keys()), { first: true });
    this.readiness.soon();
    return Promise.all([seen, breath().then(this.widened)]);
  }

  stop() {
    window.removeEventListener('hashchange', this.moved);
    window.removeEventListener('resize', this.widened);
    document.title = this.title;
    this.readiness.stop();
  }

  /** The sections that the form shows now, in its order. */
  keys() {
    const all = this.allKeys();
    const seen = all.filter(key => !this.taskForm.form.hides(key));
    return seen.length ? seen : all;
  }

  allKeys() {
    return this.taskForm.view.sections.map(section => section.key);
  }

  section(key) {
    return this.taskForm.view.sections.find(section => section.key === key);
  }

  /** What the section is called that a pointer's place is in. */
  labelOf(pointer) {
    const { key, label } = this.section(sectionOf(this.taskForm.view, pointer));
    return key === 'form' ? say.otherFields : label;
  }

  isShown(key) {
    return key === this.shown;
  }

  /** What the list says of a section; see steps.js and returns.js. */
  state(key) {
    const { view } = this.taskForm;
    const section = this.section(key);
    return sectionState(view, section) ?? progressOf(section, isUntouched(view, this.taskForm.data(), key), this.readiness.known ? this.counts(key) : undefined);
  }

  counts(key) {
    const { taskForm } = this;
    return countsOf(taskForm.standing(), taskForm.view, taskForm.data(), key);
  }

  tally() {
    return tally(this.keys().map(key => this.state(key)));
  }

  /** The section to go on with; undefined where all is done. */
  next() {
    const keys = this.keys();
    return nextToDo(keys, keys.map(key => this.state(key)));
  }

  /** Goes somewhere as a click on a link does: the browser's back button leads back. */
  go(place, options) {
    if ((location.hash || '#') !== hashOf(place)) {
      history.pushState(null, '', place === LIST ? location.pathname + location.search : hashOf(place));
    }
    this.show(place, options);
  }

  /** Opens the section of a problem. */
  open(pointer) {
    const key = sectionOf(this.taskForm.view, pointer);
    if (key && !(this.place.kind === 'section' && this.shown === key)) {
      this.go({ kind: 'section', key }, { quiet: true });
    }
  }

  /** 修改 in 核对: leads to the answer, and from there back. */
  change(pointer) {
    this.taskForm.goTo({ pointer });
    this.returning = true;
    this.taskForm.paint();
  }

  /**
   * @param first nobody went anywhere yet; quiet: the focus goes elsewhere
   * @returns of 核对 when it is over
   */
  show(place, { first = false, quiet = false } = {}) {
    const left = this.shown;
    const leaves = left && !(place.kind === 'section' && place.key === left);
    this.returning &&= place.kind === 'section';
    this.place = place;
    this.shown = place.kind === 'section' ? place.key : place === LIST ? (this.next() ?? this.keys()[0]) : undefined;
    // 核对 shows the answers of all
    if (!first) {
      this.drawing.draw(this.shown);
    }
    const page = place === CHECK ? say.check : place.kind === 'section' && this.section(place.key).label;
    document.title = page && page !== 'form' ? say.pageTitle(page, this.title) : this.title;
    if (leaves && this.taskForm.saving.isUnsaved(left)) {
      this.taskForm.saving.save(left);
    }
    this.taskForm.paint();
    const seen = place === CHECK ? this.look() : undefined;
    if (!first && !quiet) {
      this.focus(left);
    }
    return seen;
  }

  /** Of the list on a phone the section one comes from; else the heading of what is in front. */
  focus(left) {
    const from = this.place === LIST && left && this.list.querySelector(`[href="${CSS.escape(hashOf({ kind: 'section', key: left }))}"]`);
    const heading = this.place === LIST ? this.list.querySelector('h2') : this.stage.querySelector(this.place === CHECK ? '.zc-answers h2' : `#section-${CSS.escape(this.shown)} h3, .zc-head h3`);
    this.container.scrollIntoView({ block: 'start' });
    (from || heading)?.focus({ preventScroll: true });
  }

  /** 核对: what is typed is saved, then the server says what it thinks of it. */
  async look() {
    const { saving, materials } = this.taskForm;
    this.looking = 'reading';
    this.taskForm.paint();
    try {
      // what a condition hides is known of fields that are drawn
      await this.drawing.inTurn(this.allKeys());
      this.taskForm.paint();
      await saving.saveEverything();
      await materials.refresh();
      await this.readiness.ask();
      this.told = true;
      this.looking = undefined;
    } catch (error) {
      this.looking = 'failed';
      if (error.status !== -1) {
        await saving.otherFailed(error);
      }
    }
    this.taskForm.paint();
  }

  /** Where nobody began yet, the list leads to what is left to do as soon as that is known. */
  found(problems) {
    const { taskForm } = this;
    const first = !this.began && this.place === LIST && !taskForm.saving.unsaved() && !taskForm.formHost.contains(document.activeElement);
    this.began = true;
    taskForm.tell(problems);
    if (first) {
      this.shown = this.next() ?? this.shown;
      this.widened();
    }
    taskForm.paint();
  }

  paint() {
    if (!this.started) {
      return;
    }
    this.container.dataset.place = this.place.kind;
    render(<CaseFacts view={this.taskForm.view} />, this.facts);
    render(<TaskList steps={this} />, this.list);
    render(<StageHead steps={this} />, this.head);
    render(this.place === CHECK ? <Answers steps={this} /> : null, this.answers);
    render(<StepNav steps={this} />, this.foot);
    this.mask();
  }

  /** By attribute, at once: what is led to next must be there. */
  mask() {
    const { formHost, form } = this.taskForm;
    formHost.hidden = this.place === CHECK;
    formHost.querySelectorAll('.zc-section').forEach(section => (section.hidden = section.id !== `section-${this.shown}`));
    const grouped = new Set(this.taskForm.view.schema.components.map(component => component.path));
    form.rows().forEach(row => {
      const sections = [...row.querySelectorAll('.zc-section')];
      row.hidden = sections.length ? sections.every(section => section.hidden) : grouped.has(this.shown);
    });
  }
}

function made(name) {
  const element = document.createElement('div');
  element.className = `zc-${name}`;
  return element;
}
