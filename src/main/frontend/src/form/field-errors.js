// What is wrong with a field, in words that name it; the server says the same (FieldDemands.java, form.properties).
import { trimmed } from '../lib/typed.js';
import { fieldErrors } from '../messages/field-errors.zh.js';

/** What form-js would say → what is said here, and what form-js does not tell of it. */
const KINDS = {
  'Field is required.': field => [`required.${verb(field)}`],
  'Field must match pattern {value}.': () => ['pattern'],
  'Field must have minimum value of {value}.': (field, said) => ['min', said],
  'Field must have maximum value of {value}.': (field, said) => ['max', said],
  'Field must have minimum length of {value}.': (field, said, value) => ['min-length', said, lengthOf(value)],
  'Field must have maximum length of {value}.': (field, said, value) => ['max-length', said, lengthOf(value)],
  'Field must be a valid email.': () => ['email'],
  'Field must be a valid international phone number. (e.g. +4930664040900)': () => ['phone'],
  'Value is not a number.': () => ['not-a-number'],
  'Value is expected to be an integer.': () => ['integer'],
  'Value is expected to have at most 1 decimal digit.': () => ['decimal-digits', 1],
  'Value is expected to have at most {value} decimal digits.': (field, said) => ['decimal-digits', said],
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.': field => ['step', field.increment],
};

/**
 * What is said where form-js would say a text of its own.
 *
 * @param value as it was looked at
 * @returns undefined for a text that is about no field
 */
export function errorOf(field, value, template, said = {}) {
  const kind = KINDS[template]?.(field, said.value, value);
  return kind && (ownWords(field, kind[0]) ?? wordsOf(kind[0], nameOf(field), ...kind.slice(1)));
}

/** @param kind as in the message file; the words for a field that has none of its own */
export const wordsOf = (kind, ...words) => fieldErrors[kind].replace(/{(\d)}/g, (whole, index) => words[index] ?? whole);

/** The same of one that a widget finds by itself. */
export const fieldError = (field, kind) => wordsOf(kind, nameOf(field));

/** An author may say in other words what is missing: the custom property requiredMessage. */
function ownWords(field, kind) {
  return kind.startsWith('required') ? trimmed(field.properties?.requiredMessage) || undefined : undefined;
}

/** What a field is called, as FormSchema.java finds it. */
export function nameOf(field) {
  const label = trimmed(field.label ?? field.dateLabel ?? field.timeLabel);
  return label && !label.startsWith('=') ? label : (field.key ?? field.path ?? '');
}

function verb({ type, properties }) {
  switch (type) {
    case 'textfield':
      return /-(picker|search)$/.test(properties?.widget ?? '') ? 'choose' : 'fill';
    case 'textarea':
    case 'number':
    case 'datetime':
      return 'fill';
    case 'checkbox':
      return 'tick';
    default:
      return 'choose';
  }
}

const lengthOf = value => trimmed(String(value)).length;
