import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const source = new URL('../../src/', import.meta.url);

const filesWith = pattern =>
  readdirSync(source, { recursive: true })
    .filter(name => /\.jsx?$/.test(name))
    .filter(name => pattern.test(readFileSync(new URL(name, source), 'utf8')));

test('one file knows form-js', () => {
  assert.deepEqual(filesWith(/['"]@bpmn-io\/form-js/), ['form/form-js.js']);
});

test('one file uses what its makers keep to themselves', () => {
  assert.deepEqual(filesWith(/\._\w/), ['form/form-js.js']);
  assert.deepEqual(filesWith(/'(formFields|formFieldRegistry|formFieldInstanceRegistry|pathRegistry|validator|eventBus)'/), ['form/form-js.js']);
});
