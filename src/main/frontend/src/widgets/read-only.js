import { say } from '../messages/form.zh.js';

/** Reads one section of a form as rows of label and text, whatever its fields are. */
export function rowsOf(group, data, labels = {}) {
  return fields(group.components, group.path ? [group.path] : [], data, labels);
}

/** What each row said before, null where it says the same; undefined where rows came or went. */
export function textsBefore(rows, earlier) {
  const comparable = rows.length === earlier.length && rows.every((row, index) => row.label === earlier[index].label);
  return comparable ? rows.map((row, index) => (row.text === earlier[index].text ? null : (earlier[index].text ?? ''))) : undefined;
}

function fields(components, path, data, labels) {
  return components.flatMap(component => {
    if (component.type === 'dynamiclist') {
      return list(component, [...path, component.path], data, labels);
    }
    if (component.type === 'group') {
      return fields(component.components, component.path ? [...path, component.path] : path, data, labels);
    }
    if (!component.key || component.properties?.widget === 'material-slots') {
      return [];
    }
    return [row(component, [...path, component.key], data, labels)];
  });
}

function list(component, path, data, labels) {
  const items = at(data, path) ?? [];
  return items.flatMap((item, index) => [
    { label: name(component, index), title: true },
    ...fields(component.components, [...path, index], data, labels).map(row => ({ ...row, of: row.of ?? name(component, index) })),
  ]);
}

/** As the row is called where it is filled in. */
const name = (list, index) => `${list.properties?.rowLabel ?? list.label ?? ''} ${index + 1}`;

function row(component, path, data, labels) {
  const value = at(data, path);
  return {
    label: component.label ?? component.dateLabel ?? component.key,
    long: component.type === 'textarea',
    required: Boolean(component.validate?.required),
    pointer: `/${path.join('/')}`,
    text: text(component, value, labels[`/${path.join('/')}`]),
  };
}

function text(component, value, label) {
  if (label) {
    return label;
  }
  if (component.type === 'checkbox') {
    return value ? say.yes : say.no;
  }
  if (value === undefined || value === null || value === '') {
    return isOpenEnd(component) ? say.untilNow : '';
  }
  const option = component.values?.find(one => one.value === value);
  return option ? option.label : Array.isArray(value) ? value.join('、') : String(value);
}

/** A date that says 至今 where it is empty. */
export const isOpenEnd = component => component.key === 'endDate' && component.subtype === 'date' && !component.validate?.required;

function at(data, path) {
  return path.reduce((value, step) => value?.[step], data);
}
