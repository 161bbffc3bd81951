import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf, textsBefore } from '../../src/widgets/read-only.js';

const rows = (...texts) => texts.map((text, index) => ({ label: `第${index}项`, text }));

test('says what each row said before, where it says something else now', () => {
  assert.deepEqual(textsBefore(rows('本科', '2013-06-20'), rows('本科', '2012-06-20')), [null, '2012-06-20']);
  assert.deepEqual(textsBefore(rows('本科'), rows('')), ['']);
});

test('compares no rows that came or went', () => {
  assert.equal(textsBefore(rows('本科', '硕士'), rows('本科')), undefined);
});

test('calls a row of a list as it is called where it is filled in', () => {
  const list = more => ({ path: 'education', components: [{ type: 'dynamiclist', path: 'degrees', label: '学历学位', components: [], ...more }] });
  const titles = more => rowsOf(list(more), { education: { degrees: [{}, {}] } }).map(row => row.label);
  assert.deepEqual(titles({ properties: { rowLabel: '学历' } }), ['学历 1', '学历 2']);
  assert.deepEqual(titles({}), ['学历学位 1', '学历学位 2']);
});
