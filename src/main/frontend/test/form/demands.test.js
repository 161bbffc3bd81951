import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate } from '@bpmn-io/feelin';
import { asDemanded, conditionOf } from '../../src/form/demands.js';
import { isEmpty } from '../../src/form/steps.js';
import { vectors } from '../../vectors.mjs';

const formOf = name => JSON.parse(readFileSync(new URL(`../../../../../forms/${name}.form`, import.meta.url), 'utf8'));

/** Fields with a condition, with their paths and all conditions that hide them. */
function* conditional(part, path = [], hides = []) {
  for (const component of part.components ?? []) {
    const hidden = [...hides, component.conditional?.hide].filter(Boolean);
    yield* conditional(component, component.path ? [...path, component.path] : path, hidden);
    if (conditionOf(component)) {
      yield { field: component, path: [...path, component.key], hidden };
    }
  }
}

test('a condition demands here what it demands on the server', () => {
  for (const { form, facts, data, missing, why } of vectors('demand')) {
    const answer = expression => {
      const said = evaluate(expression.slice(1), { ...data, facts });
      return Object(said) === said && 'value' in said ? said.value : said;
    };
    const found = [...conditional(formOf(form))]
      .filter(({ hidden }) => !hidden.some(hide => answer(hide) === true))
      .filter(({ field, path }) => asDemanded(field, answer).validate?.required && isEmpty(path.reduce((value, key) => value?.[key], data)))
      .map(({ path }) => `/${path.join('/')}`);
    assert.deepEqual(found, missing, why);
  }
});

test('a field without a condition is as its author made it', () => {
  const field = { type: 'textfield', key: 'a', properties: { reads: 'code' } };
  assert.equal(asDemanded(field, () => true), field);
});
