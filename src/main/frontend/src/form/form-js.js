// With form-js-fields.js, the only file that knows form-js. Much of what is needed of it its makers promise nobody:
// services, ids, state.
import { buildExpressionContext, Description, Errors, Form, Group, Label, Numberfield, Radio, sanitizeSingleSelectValue, Textarea, Textfield } from '@bpmn-io/form-js-viewer';
import { options } from 'preact';
import { breath } from '../lib/breath.js';
import { demandedNow, PAINT } from './form-js-fields.js';
import { loadNeeded } from './late/needed.js';
import { translate } from './translate.js';

export { fieldsOf, RowFields, useFormData, useOptions, useRows, useTaskForm, useValuePath } from './form-js-fields.js';
export { Description, Errors, Group, Label, Numberfield, Radio, sanitizeSingleSelectValue, Textarea, Textfield };

/** A form in the page. */
export class FormJs {
  /**
   * @param fields as of fieldsOf
   * @param taskForm what widgets get as useTaskForm
   */
  constructor(container, fields, taskForm) {
    this.container = container;
    this.form = new Form({ container, additionalModules: [fields, { translate: ['value', translate], taskForm: ['value', taskForm] }] });
  }

  /** In steps, so that a slow phone answers in between. */
  async show(schema, data) {
    await loadNeeded(schema);
    await breath();
    await this.thinkAhead(schema, data);
    return drawnLater(() => this.form.importSchema(schema, data));
  }

  /** Works out the conditions one by one: the answers are remembered, so that drawing need not wait for them. */
  async thinkAhead(schema, data) {
    const context = buildExpressionContext({ this: data, data, i: [], parent: null });
    const checker = this.form.get('conditionChecker');
    for (const condition of conditionsIn(schema)) {
      checker.check(condition, context);
      await breath();
    }
  }

  /** The same form with other content. */
  showData(data) {
    return this.form.importSchema(this.form._getState().schema, data);
  }

  data() {
    return this.form._getState().data;
  }

  /** What is known beside what was typed; conditions and widgets look at it again. */
  setFacts(facts) {
    this.form._setState({ data: { ...this.data(), facts } });
  }

  /** Fills in a field at the top of the form as if a person had. */
  choose(key, value) {
    const fieldInstance = this.form
      .get('formFieldInstanceRegistry')
      .getAll()
      .find(instance => instance.valuePath.join('.') === key);
    if (fieldInstance) {
      this.form._update({ fieldInstance, value });
    }
  }

  /** Whether a group of the form is not shown now, by its condition. @param key its path */
  hides(key) {
    const group = this.form._getState().schema.components.find(component => component.type === 'group' && component.path === key);
    return Boolean(group?.conditional?.hide) && !this.shows(`/${key}`);
  }

  /** Whether a field is shown now, its conditions and those of what it is in considered. @param pointer rows counted in */
  shows(pointer) {
    return Boolean(this.instanceAt(pointer));
  }

  /** Whether a field is demanded now, by its author or by its condition. @param pointer rows counted in */
  demands(pointer) {
    const instance = this.instanceAt(pointer);
    return Boolean(instance && demandedNow(instance, this.form.get('formFieldRegistry'), this.form.get('expressionLanguage'))?.validate?.required);
  }

  instanceAt(pointer) {
    return this.form
      .get('formFieldInstanceRegistry')
      .getAll()
      .find(({ valuePath }) => `/${valuePath?.join('/')}` === pointer);
  }

  /** The elements in which the form's own parts lie, from above to below. */
  rows() {
    return [...this.container.querySelectorAll('.fjs-layout-row')].filter(row => !row.parentElement.closest('.fjs-layout-row'));
  }

  /** Marks what is wrong. @returns how many fields are */
  validate() {
    return Object.keys(this.form.validate()).length;
  }

  /**
   * Shows at their fields what only the server found; a field with an error of its own keeps that, and what is not
   * among them any more goes.
   *
   * @param problems {pointer, message}
   */
  mark(problems) {
    const { errors } = this.form._getState();
    const marks = marksOf(this.form.get('formFieldInstanceRegistry').getAll(), problems);
    const gone = [...(this.marks ?? [])].filter(([place, { message }]) => marks.get(place)?.message !== message);
    const cleared = gone.reduce((all, [, { path, message }]) => (isOnly(at(all, path), message) ? put(all, path, []) : all), errors);
    const marked = [...marks.values()].reduce((all, { path, message }) => (at(all, path)?.length ? all : put(all, path, [message])), cleared);
    this.marks = marks;
    if (marked !== errors) {
      this.form._setState({ errors: marked });
    }
  }

  onChange(listener) {
    this.form.on('changed', listener);
  }

  /** Has every widget drawn again. */
  paint() {
    this.form.get('eventBus').fire(PAINT);
  }

  /** The element of a field. @param path its keys, with the numbers of rows between them */
  elementOf(path) {
    const rows = path.filter(isRow);
    const keys = path.filter(part => !isRow(part)).join('.');
    const paths = this.form.get('pathRegistry');
    const found = this.form
      .get('formFieldRegistry')
      .getAll()
      .find(field => field.key && paths.getValuePath(field, { cutoffNode: null })?.filter(part => !isRow(part)).join('.') === keys);
    if (!found) {
      return null;
    }
    const id = CSS.escape(['fjs-form', this.form._id, found.id].join('-') + rows.map(row => `_${row}`).join(''));
    return (
      this.container.querySelector(`#${id}`) ??
      this.container.querySelector(`[id^="${id}"]`) ??
      this.container.querySelector(`[data-field="${CSS.escape(found.id)}"]`)
    );
  }

  destroy() {
    this.form.destroy();
  }
}

function conditionsIn(part) {
  const inner = (part.components ?? []).flatMap(conditionsIn);
  return [...new Set([part.conditional?.hide, ...inner].filter(Boolean))];
}

/** What is drawn because of a change is drawn in a task of its own, and is in the page when this ends. */
async function drawnLater(change) {
  const { debounceRendering } = options;
  let drawing;
  options.debounceRendering = draw => {
    drawing = breath().then(draw);
  };
  try {
    return await change();
  } finally {
    options.debounceRendering = debounceRendering;
    await drawing;
  }
}

function marksOf(instances, problems) {
  const marks = new Map();
  for (const { id, indexes, valuePath } of instances) {
    const problem = problems.find(({ pointer }) => pointer === `/${valuePath?.join('/')}`);
    if (problem) {
      const path = [id, ...Object.values(indexes ?? {})];
      marks.set(path.join('/'), { path, message: problem.message });
    }
  }
  return marks;
}

const isOnly = (said, message) => said?.length === 1 && said[0] === message;

const at = (all, path) => path.reduce((found, step) => found?.[step], all);

function put(all, [step, ...further], said) {
  const copy = Array.isArray(all) ? [...all] : { ...all };
  copy[step] = further.length ? put(all?.[step], further, said) : said;
  return copy;
}

const isRow = part => /^\d+$/.test(part);
