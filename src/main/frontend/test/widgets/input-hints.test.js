import assert from 'node:assert/strict';
import test from 'node:test';
import { hintsOf } from '../../src/widgets/input-hints.js';

test('a phone shows the keyboard that fits', () => {
  assert.equal(hintsOf({ type: 'number', validate: { min: 0 }, decimalDigits: 0 }).inputmode, 'numeric');
  assert.equal(hintsOf({ type: 'number', validate: { min: 1 } }).inputmode, 'decimal');
  assert.equal(hintsOf({ type: 'textfield', validate: { validationType: 'email' } }).inputmode, 'email');
  assert.equal(hintsOf({ type: 'textfield', validate: { validationType: 'phone' } }).inputmode, 'tel');
});

test('a number that may be below zero keeps the keyboard that has the sign', () => {
  assert.deepEqual(hintsOf({ type: 'number' }), {});
  assert.deepEqual(hintsOf({ type: 'number', validate: { min: -5 } }), {});
});

test('only its author knows that a field is about who fills it in', () => {
  assert.deepEqual(hintsOf({ type: 'textfield' }), {});
  assert.equal(hintsOf({ type: 'textfield', properties: { autocomplete: 'name' } }).autocomplete, 'name');
  assert.equal(hintsOf({ type: 'textfield', properties: { reads: 'code' } }).autocomplete, 'off');
});
