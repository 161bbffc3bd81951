// A form that Modeler, the engine and our renderer all understand.
import { componentsOf } from '../models.mjs';
import { syntaxErrors } from './feel.mjs';
import { camundaProblems } from './form-linting.mjs';

/** What form-js 1.8.7 renders: an unknown type breaks the whole form there. */
const TYPES = new Set(
  (
    'textfield textarea number datetime expression checkbox checklist radio select taglist ' +
    'text image table html spacer separator group dynamiclist iframe button default'
  ).split(' '),
);
const WITHOUT_VALUE = new Set('text image table html spacer separator group dynamiclist iframe button default'.split(' '));
const CHOICES = ['select', 'radio', 'checklist', 'taglist'];
/** Custom properties of widgets that name another field of the same group. */
const NAMES_FIELD = ['divisionField', 'specialtyField'];

export async function checkForm({ file, schema }, widgets) {
  const found = [];
  const say = (place, text) => found.push({ file, place, text });
  const all = componentsOf(schema);

  head(file, schema, say);
  unique(all.map(({ component }) => component.id), 'is the id of two components', say);
  unique(all.filter(named).map(place), 'is the key of two fields', say);
  for (const entry of all) {
    checkType(entry, say);
    checkLabel(entry, say);
    checkChoices(entry, say);
    checkWidget(entry, all, widgets, say);
    checkPattern(entry, say);
    checkExpressions(entry, say);
  }
  (await camundaProblems(schema)).forEach(({ id, message }) => say(id, message));
  return found;
}

function head(file, schema, say) {
  if (`${schema.id}.form` !== file) {
    say(schema.id ?? 'form', 'is not what its file is called');
  }
  if (schema.schemaVersion !== 16) {
    say(schema.id, `has schema version ${schema.schemaVersion}; Camunda 7.24 reads 16`);
  }
  if (schema.executionPlatform !== 'Camunda Platform' || schema.executionPlatformVersion !== '7.24.0') {
    say(schema.id, 'is not made for Camunda Platform 7.24.0');
  }
}

const named = ({ component }) => component.key ?? component.path;
const place = ({ component, path }) => [...path, component.key ?? component.path].join('.');

function unique(names, text, say) {
  names.filter((name, i) => names.indexOf(name) < i).forEach(name => say(name, text));
}

function checkType({ component }, say) {
  if (!TYPES.has(component.type)) {
    say(component.id, `has the type ${component.type}, which Camunda 7.24 cannot render`);
  }
}

function checkLabel(entry, say) {
  const { component } = entry;
  const { type, label, dateLabel, timeLabel, key } = component;
  if (WITHOUT_VALUE.has(type)) {
    return;
  }
  if (!key) {
    say(component.id, 'has no key');
  }
  if (!(label ?? dateLabel ?? timeLabel)) {
    say(place(entry), 'has no label');
  }
}

function checkChoices(entry, say) {
  const { type, values, valuesKey, valuesExpression } = entry.component;
  if (!CHOICES.includes(type) || valuesKey || valuesExpression) {
    return;
  }
  if (!values?.length) {
    say(place(entry), 'offers nothing to choose');
  }
  unique((values ?? []).map(({ value }) => value), `is offered twice by ${place(entry)}`, say);
}

/** What a widget may stand on, where that is not text. */
const TYPES_OF_WIDGET = { decision: ['radio'] };

function checkWidget(entry, all, widgets, say) {
  const { component, path } = entry;
  const { widget, ...properties } = component.properties ?? {};
  if (widget === undefined) {
    return;
  }
  if (!widgets.includes(widget)) {
    say(place(entry), `has the widget ${widget}, which the renderer does not know`);
  }
  if (!(TYPES_OF_WIDGET[widget] ?? ['textfield', 'textarea']).includes(component.type)) {
    say(place(entry), `carries a widget on a ${component.type}`);
  }
  const siblings = all.filter(other => other.path.join() === path.join()).map(other => other.component.key);
  NAMES_FIELD.filter(name => properties[name] && !siblings.includes(properties[name])).forEach(name =>
    say(place(entry), `names ${properties[name]} as its ${name}, which is not beside it`),
  );
  if (widget === 'material-slots' && properties.section !== path[0]) {
    say(place(entry), `shows the materials of ${properties.section} in the section ${path[0]}`);
  }
}

function checkPattern(entry, say) {
  const pattern = entry.component.validate?.pattern;
  try {
    new RegExp(pattern ?? '');
  } catch {
    say(place(entry), `has a pattern that cannot be read: ${pattern}`);
  }
}

function checkExpressions(entry, say) {
  const { components, ...own } = entry.component;
  expressions(own).forEach(text =>
    syntaxErrors(text.slice(1)).forEach(message =>
      say(place(entry), `has an expression that cannot be read: ${text} (${message})`),
    ),
  );
}

function expressions(value) {
  if (typeof value === 'string') {
    return value.startsWith('=') ? [value] : [];
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(expressions) : [];
}
