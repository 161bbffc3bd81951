import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const source = new URL('../../src/', import.meta.url);

const filesWith = pattern =>
  readdirSync(source, { recursive: true })
    .filter(name => /\.jsx?$/.test(name))
    .filter(name => pattern.test(readFileSync(new URL(name, source), 'utf8')))
    .sort();

const KNOWING = ['form/form-js-fields.js', 'form/form-js.js'];

test('two files know form-js', () => {
  assert.deepEqual(filesWith(/['"]@bpmn-io\/form-js/), KNOWING);
});

test('they alone use what its makers keep to themselves', () => {
  assert.deepEqual(filesWith(/\._\w/), KNOWING);
  assert.deepEqual(filesWith(/'(formFields|formFieldRegistry|formFieldInstanceRegistry|pathRegistry|validator|eventBus)'/), KNOWING);
});
