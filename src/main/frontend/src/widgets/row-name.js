// What a row of a list is called: by what was typed into it.
import { isNothing, trimmed } from '../lib/typed.js';

const LONGEST = 30;

/** What stands in the field that the list's property titleField names, or else in the first text of the row. */
export function rowName({ components = [], properties }, value) {
  const keys = properties?.titleField ? [properties.titleField] : components.filter(({ type, properties: own }) => type === 'textfield' && !own?.widget).map(({ key }) => key);
  const name = trimmed(String(keys.map(key => value?.[key]).find(text => typeof text === 'string' && !isNothing(text)) ?? ''));
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : name;
}

/** Whether nothing was filled in. */
export function isBlank(value) {
  if (value === null || value === undefined || value === false || typeof value === 'string') {
    return !value || isNothing(value);
  }
  return typeof value === 'object' && Object.values(value).every(isBlank);
}
