import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsBefore } from '../../src/widgets/read-only.js';

const rows = (...texts) => texts.map((text, index) => ({ label: `第${index}项`, text }));

test('says what each row said before, where it says something else now', () => {
  assert.deepEqual(textsBefore(rows('本科', '2013-06-20'), rows('本科', '2012-06-20')), [null, '2012-06-20']);
  assert.deepEqual(textsBefore(rows('本科'), rows('')), ['']);
});

test('compares no rows that came or went', () => {
  assert.equal(textsBefore(rows('本科', '硕士'), rows('本科')), undefined);
});
