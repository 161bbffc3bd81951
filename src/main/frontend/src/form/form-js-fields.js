// What fields of ours get from form-js, and what they put in the place of its own. Services and state are promised to nobody.
import { buildExpressionContext, FormContext, FormField, FormRenderContext, LocalExpressionContext, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { createElement } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { asDemanded, conditionOf, demanding } from './demands.js';
import { errorOf } from './field-errors.js';
import { optionsOf } from './options.js';
import { remembered } from './remembered.js';
import { placesOf } from './row-order.js';

export const PAINT = 'zc.paint';

/**
 * A module of form-js: fields of ours in place of the stock ones.
 *
 * @param byType type of a stock field → component
 * @param read (field, value) → what a browser's check looks at in place of the value
 */
export function fieldsOf(byType, read) {
  class Fields {
    constructor(expressions, templates, formFields, ...services) {
      Object.entries(byType).forEach(([type, component]) => formFields.register(type, component));
      Object.entries(formFields._formFields).forEach(([type, component]) => formFields.register(type, starred(component)));
      checkAsPeopleType(services, read, expressions);
      expressions.evaluate = remembered(expressions.evaluate.bind(expressions));
      expressions.evaluateUnaryTest = remembered(expressions.evaluateUnaryTest.bind(expressions));
      templates.evaluate = remembered(templates.evaluate.bind(templates));
    }
  }
  Fields.$inject = ['expressionLanguage', 'templating', 'formFields', 'form', 'validator', 'viewerCommands', 'formFieldRegistry', 'formFieldInstanceRegistry', 'eventBus'];
  return { __init__: ['zcFields'], zcFields: ['type', Fields] };
}

/** A field that its condition demands now has the star, and what a screen reader is told, of any that is demanded. */
function starred(Component) {
  const Starred = props => {
    const { field } = props;
    const wanted = useExpressionEvaluation(conditionOf(field)) === true;
    const shown = useMemo(() => (wanted ? demanding(field) : field), [wanted, field]);
    return createElement(Component, shown === field ? props : { ...props, field: shown });
  };
  Starred.config = Component.config;
  return Starred;
}

/** The field of an instance as it is demanded now. */
export const demandedNow = (instance, fields, expressions) =>
  asDemanded(fields.get(instance.id), expression => expressions.evaluate(expression, buildExpressionContext(instance.expressionContextInfo)));

const isEmpty = value => value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/**
 * When and in which words a field is marked: what was typed wrongly, once the field is left; what is missing, once the
 * whole is sent. While somebody types only what is marked already is looked at again, so that it goes when it is mended.
 */
function checkAsPeopleType([form, validator, viewerCommands, fields, instances, eventBus], read, expressions) {
  let looked = {};
  let typing = false;
  const { validateFieldInstance } = validator;
  const { updateFieldInstanceValidation } = viewerCommands;
  const update = form._update;
  const marked = ({ id, indexes }) => at(form._getState().errors, [id, ...Object.values(indexes ?? {})])?.length > 0;
  const valueOf = instance => read(fields.get(instance.id), at(form._getState().data, instance.valuePath));

  validator._formFieldRegistry = { get: () => looked.field };
  validator._translate = (template, said) => errorOf(looked.field, looked.value, template, said) ?? template;
  validator.validateFieldInstance = (instance, value) => {
    const field = demandedNow(instance, fields, expressions);
    looked = { field, value: read(field, value) };
    const quiet = typing && (isEmpty(looked.value) || !marked(instance));
    return quiet ? [] : validateFieldInstance.call(validator, instance, looked.value);
  };
  form._update = change => {
    typing = true;
    try {
      update.call(form, change);
    } finally {
      typing = false;
    }
  };
  // what the field holds by now: form-js looks at what it began with, which is another row's once rows have moved
  viewerCommands.updateFieldInstanceValidation = instance => {
    const value = valueOf(instance);
    if (!isEmpty(value)) {
      updateFieldInstanceValidation.call(viewerCommands, instance, value);
    }
  };
  eventBus.on('formField.blur', ({ formField }) => {
    instances
      .getAll()
      .filter(instance => instance.id === formField.id)
      .forEach(instance => viewerCommands.updateFieldInstanceValidation(instance));
  });
}

const at = (data, path) => path.reduce((found, step) => found?.[step], data);

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

/** What can be chosen in a field: listed in the form, found in the data by a key, or computed. */
export function useOptions(field) {
  const { initialData } = useService('form')._getState();
  const computed = useExpressionEvaluation(field.valuesExpression);
  return optionsOf(field, initialData, computed);
}

/** Rows of a list: the values as drawn and as they are by now, an empty one, and what becomes of the marks when rows change places. */
export function useRows(props) {
  const form = useService('form');
  const path = useValuePath(props);
  const { field, indexes } = props;
  const now = () => at(form._getState().data, path) ?? [];
  return {
    path,
    values: now(),
    now,
    emptyAt: index => form._getInitializedFieldData(form._getState().data, { container: field, indexes: { ...indexes, [field.id]: index } }),
    /** @param order for each row that there will be, the number that it has now */
    carryMarks: order => {
      const { errors } = form._getState();
      const carried = fieldIdsIn(field).reduce((all, id) => carry(all, [id, ...Object.values(indexes ?? {})], order), errors);
      form._setState({ errors: carried });
    },
  };
}

const fieldIdsIn = ({ components = [] }) => components.flatMap(component => [component.id, ...fieldIdsIn(component)]);

function carry(errors, [step, ...further], order) {
  const below = errors?.[step];
  if (below === undefined) {
    return errors;
  }
  return { ...errors, [step]: further.length ? carry(below, further, order) : placesOf(below, order) };
}

/** The fields of one row. */
export function RowFields({ props, index, value }) {
  const { field, indexes } = props;
  const layout = useService('formLayouter');
  const registry = useService('formFieldRegistry');
  const { Row } = useContext(FormRenderContext);
  const around = useContext(LocalExpressionContext);
  const scope = useMemo(
    () => ({ data: around.data, this: value, parent: buildExpressionContext({ ...around, data: around.this }), i: [...around.i, index + 1] }),
    [around, value, index],
  );
  const inside = useMemo(() => ({ ...indexes, [field.id]: index }), [indexes, field.id, index]);
  const fieldOf = id => createElement(FormField, { ...props, key: id, field: registry.get(id), indexes: inside });
  const lines = layout.getRows(field.id).map(row =>
    createElement(Row, { key: row.id, row, class: 'fjs-layout-row cds--row', style: { alignItems: field.verticalAlignment ?? 'start' } }, row.components.map(fieldOf)),
  );
  return createElement(
    LocalExpressionContext.Provider,
    { value: scope },
    createElement('div', { class: 'fjs-vertical-layout fjs-children cds--grid cds--grid--condensed' }, lines),
  );
}
