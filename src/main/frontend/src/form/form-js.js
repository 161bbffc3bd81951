// The only file that knows form-js. Much of what is needed of it its makers promise nobody: services, ids, state.
import { Datetime, Description, Errors, Form, FormContext, Group, Label, Textarea, Textfield } from '@bpmn-io/form-js-viewer';
import { useContext, useEffect, useState } from 'preact/hooks';
import { translate } from './translate.js';

export { Datetime, Description, Errors, Group, Label, Textarea, Textfield };

const PAINT = 'zc.paint';

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

  show(schema, data) {
    return this.form.importSchema(schema, data);
  }

  /** The same form with other content. */
  showData(data) {
    return this.show(this.form._getState().schema, data);
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

  /** Marks what is wrong. @returns how many fields are */
  validate() {
    return Object.keys(this.form.validate()).length;
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

const isRow = part => /^\d+$/.test(part);

/**
 * A module of form-js: fields of ours in place of the stock ones.
 *
 * @param byType type of a stock field → component
 * @param read (field, value) → what a browser's check looks at in place of the value
 */
export function fieldsOf(byType, read) {
  class Fields {
    constructor(formFields, validator, formFieldRegistry) {
      const { validateField, validateFieldInstance } = validator;
      validator.validateField = (field, value) => validateField.call(validator, field, read(field, value));
      validator.validateFieldInstance = (instance, value) =>
        validateFieldInstance.call(validator, instance, read(formFieldRegistry.get(instance.id), value));
      Object.entries(byType).forEach(([type, component]) => formFields.register(type, component));
    }
  }
  Fields.$inject = ['formFields', 'validator', 'formFieldRegistry'];
  return { __init__: ['zcFields'], zcFields: ['type', Fields] };
}

const useService = name => useContext(FormContext).getService(name);

/** The whole that the form is part of; the widget is drawn again whenever that changed: saved, uploaded, refused. */
export function useTaskForm() {
  const taskForm = useService('taskForm');
  const eventBus = useService('eventBus');
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw(count => count + 1);
    eventBus.on(PAINT, listener);
    return () => eventBus.off(PAINT, listener);
  }, [eventBus]);
  return taskForm;
}

/** All that the form holds now, its facts too. */
export function useFormData() {
  return useService('form')._getState().data;
}

/** Where a field's value lies in what the form holds, rows counted in. */
export function useValuePath(props) {
  return useService('pathRegistry').getValuePath(props.field, { indexes: props.indexes });
}
