// Cuts a form's data into the sections that are saved one by one, and puts them together again.
import { isNothing, legible } from '../lib/typed.js';

/** The content of one section, without what is empty: an empty field was not filled in. */
export function sectionData(schema, data, key) {
  const paths = groupPaths(schema);
  if (paths.includes(key)) {
    return prune(data[key]) ?? {};
  }
  const rest = Object.fromEntries(
    Object.entries(data).filter(([name]) => !paths.includes(name) && name !== 'facts'),
  );
  return prune(rest) ?? {};
}

/** Everything that is sent: no facts, nothing empty. */
export function submissionData(data) {
  const { facts, ...sent } = data;
  return prune(sent) ?? {};
}

function groupPaths(schema) {
  return schema.components.filter(component => component.type === 'group' && component.path).map(group => group.path);
}

function prune(value) {
  if (value === null || value === undefined || (typeof value === 'string' && isNothing(value))) {
    return undefined;
  }
  if (typeof value === 'string') {
    return legible(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => prune(item) ?? {}).filter((item, index, all) => keepsRow(item, all));
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, item]) => [key, prune(item)])
      .filter(([, item]) => item !== undefined);
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  return value;
}

// a box that nobody ticked says nothing: by it alone a row is none
const isSaid = value => value !== false;

// rows keep their places, so that a problem's pointer finds its row; only a list of nothing but empty rows is empty
function keepsRow(item, all) {
  return all.some(other => typeof other !== 'object' || Object.values(other).some(isSaid));
}

/** A schema in which nothing of the closed sections can be typed into. */
export function lockSections(schema, closed) {
  const locked = structuredClone(schema);
  for (const component of locked.components) {
    if (closed === true || (component.path && closed.includes(component.path))) {
      lock(component);
    }
  }
  return locked;
}

function lock(component) {
  if (component.type === 'dynamiclist') {
    component.allowAddRemove = false;
  }
  if (component.components) {
    component.components.forEach(lock);
  } else if (component.key) {
    component.readonly = true;
    delete component.validate;
  }
}
