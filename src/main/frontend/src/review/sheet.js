import { REVIEW, schemaField } from './sheet-form.js';
import { sheetAction } from './sheet-keys.js';
import { fitToWindow } from './sheet-size.js';

/** What is written there is kept by its own button, and never sends a decision. */
const KEPT_BY_ITSELF = '.zc-notes';

const MARK = /^\/returns\/(\d+)(?:\/|$)/;

/** How a reviewer moves in the sheet: keys, where the focus is, and the way to what is missing. */
export class Sheet {
  constructor(taskForm) {
    this.taskForm = taskForm;
    this.keysShown = false;
    this.pressed = event => this.press(event);
  }

  start() {
    const { container } = this.taskForm;
    container.classList.add('zc-sheet');
    container.addEventListener('keydown', this.pressed);
    this.fitted = fitToWindow(container);
  }

  stop() {
    const { container } = this.taskForm;
    this.fitted?.();
    container.removeEventListener('keydown', this.pressed);
    container.classList.remove('zc-sheet', 'zc-sheet-wide');
  }

  /** Where keys work: on the pages, or on what was typed where there are none. */
  focus() {
    const { container } = this.taskForm;
    (container.querySelector('.zc-pdf-frame') ?? container.querySelector('.zc-review-facts'))?.focus({ preventScroll: true });
  }

  press(event) {
    const asked = sheetAction(event);
    if (!asked || event.target.closest(`dialog:modal, ${KEPT_BY_ITSELF}`) || !this[asked.action]?.(asked.number)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /* what keys do: each says whether there was anything to do */

  choose(number) {
    const { taskForm } = this;
    const option = schemaField(taskForm.view, REVIEW.outcome)?.values?.[number - 1];
    if (!option || !taskForm.canEdit) {
      return false;
    }
    taskForm.form.choose(REVIEW.outcome, option.value);
    if (option.value === 'rejected') {
      this.place({ pointer: `/${REVIEW.reason}` })?.focus({ preventScroll: true });
    }
    return true;
  }

  mark() {
    return Boolean(this.viewer?.mark());
  }

  claim() {
    const { canEdit, options, view } = this.taskForm;
    if (canEdit || !options.claim || view.task.assignee) {
      return false;
    }
    options.claim();
    return true;
  }

  submit() {
    const { taskForm } = this;
    if (!taskForm.canEdit) {
      return false;
    }
    // what was typed last reaches the form when its field is left
    document.activeElement?.blur();
    taskForm.submitting.submit().then(result => !result && !taskForm.standing().length && this.focus());
    return true;
  }

  away() {
    this.focus();
    return true;
  }

  help() {
    this.keysShown = !this.keysShown;
    this.taskForm.paint();
    return true;
  }

  closeHelp() {
    return this.keysShown && this.help();
  }

  /* the way to what is missing */

  /** What the item is called that a problem is about; undefined where it is about the whole. */
  nameOf({ pointer }) {
    const item = this.itemOf(pointer);
    if (item) {
      const [kind, key] = item.split(':');
      const { materials, review } = this.taskForm.view;
      return kind === 'material'
        ? materials.find(slot => slot.slot === key)?.name
        : review.formSchema.components.find(group => group.path === key)?.label;
    }
    return undefined;
  }

  itemOf(pointer) {
    const [, row] = MARK.exec(pointer) ?? [];
    return row && this.taskForm.data().returns?.[row]?.item;
  }

  /** The very box that a problem speaks of, once it is shown. */
  place({ pointer }) {
    const { container, form } = this.taskForm;
    const item = this.itemOf(pointer);
    const place = item ? container.querySelector(`[data-mark="${CSS.escape(item)}"] textarea`) : form.elementOf(pointer.split('/').slice(1));
    return place?.matches('input, textarea, select, button') ? place : (place?.querySelector('input:checked, input, textarea, select, button') ?? place);
  }

  /** Shows it, marks it, and puts the cursor in. */
  goTo(problem) {
    const item = this.itemOf(problem.pointer);
    if (item) {
      this.viewer?.show(item);
    }
    // the viewer draws its other material first
    setTimeout(() => {
      const place = this.place(problem) ?? this.taskForm.container.querySelector('.zc-review-facts');
      place?.closest('.zc-mark-reason, .fjs-form-field')?.classList.add('zc-faulty');
      place?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** After 提交 that found something missing: to the first of it. */
  lead() {
    const [first] = this.taskForm.standing();
    if (first) {
      this.goTo(first);
    }
  }
}
