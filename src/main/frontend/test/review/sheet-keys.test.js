import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetAction } from '../../src/review/sheet-keys.js';

/** A key as the page hears it. @param within what closest() finds around the focus, such as a text field */
const key = (name, { within, ...more } = {}) => ({ key: name, target: { closest: () => within ?? null }, ...more });

test('numbers choose, letters act', () => {
  assert.deepEqual(sheetAction(key('2')), { action: 'choose', number: 2 });
  assert.deepEqual(sheetAction(key('c')), { action: 'claim' });
  assert.deepEqual(sheetAction(key('M')), { action: 'mark' });
  assert.deepEqual(sheetAction(key('?')), { action: 'help' });
  assert.equal(sheetAction(key('0')), undefined);
  assert.equal(sheetAction(key('x')), undefined);
});

test('who types gets letters and numbers, and leaves by Escape', () => {
  for (const name of ['1', '2', 'c', 'm', '?']) {
    assert.equal(sheetAction(key(name, { within: {} })), undefined);
  }
  assert.deepEqual(sheetAction(key('Escape', { within: {} })), { action: 'away' });
});

test('Ctrl and Enter sends, from a text field too; Enter alone never', () => {
  assert.deepEqual(sheetAction(key('Enter', { ctrlKey: true, within: {} })), { action: 'submit' });
  assert.deepEqual(sheetAction(key('Enter', { metaKey: true })), { action: 'submit' });
  assert.equal(sheetAction(key('Enter')), undefined);
});

test('what is composed, held down or meant for the browser is left alone', () => {
  assert.equal(sheetAction(key('1', { isComposing: true })), undefined);
  assert.equal(sheetAction(key('1', { repeat: true })), undefined);
  assert.equal(sheetAction(key('c', { ctrlKey: true })), undefined);
  assert.equal(sheetAction(key('1', { altKey: true })), undefined);
});
