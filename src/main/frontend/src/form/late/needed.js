// Loads what only few forms need: 150 kB of reckoning with dates, of marks in texts, of HTML; and what reviews need.
import * as dompurify from './dompurify.js';
import * as luxon from './luxon.js';
import * as marked from './marked.js';
import * as reviewing from './reviewing.js';

// the words of FEEL's functions and literals that make dates, times and durations
const DATES = /@\s*"|\b(date|time|duration|now|today|day|week|month|year|years|months)\b/;
const TEMPLATE = /\{\{(.*?)\}\}/gs;
// what means something to a reader of Markdown, and templates, of which nobody knows what they will say
const MARKS = /[\\`*_{}[\]<>#|~&\n]|^\s*([-+=]|\d+[.)])|:\/\/|www\.|@/;

// the widgets that are drawn by review/reviewing.js
const REVIEW = /^(declaration-review|decision)$/;

/** @returns {string[]} of 'dates', 'marks', 'html', 'review', what this form cannot do without */
export function needs(schema) {
  const parts = [...everyPart(schema)];
  const texts = parts.filter(({ type }) => type === 'text').map(({ text }) => text ?? '');
  return [
    [...everyString(schema)].some(text => expressions(text).some(one => DATES.test(one))) && 'dates',
    texts.some(text => MARKS.test(text)) && 'marks',
    parts.some(({ type }) => type === 'html') && 'html',
    parts.some(({ properties }) => REVIEW.test(properties?.widget)) && 'review',
  ].filter(Boolean);
}

/** Loads what this form cannot do without, if it is not there yet. */
export async function loadNeeded(schema) {
  const from = { dates: luxon, marks: marked, html: dompurify, review: reviewing };
  await Promise.all(needs(schema).map(need => from[need].load()));
}

function expressions(text) {
  return text.startsWith('=') ? [text] : [...text.matchAll(TEMPLATE)].map(([, inside]) => inside);
}

function* everyPart(part) {
  yield part;
  for (const inner of part.components ?? []) {
    yield* everyPart(inner);
  }
}

function* everyString(value) {
  if (typeof value === 'string') {
    yield value;
  } else if (value && typeof value === 'object') {
    for (const inner of Object.values(value)) {
      yield* everyString(inner);
    }
  }
}
