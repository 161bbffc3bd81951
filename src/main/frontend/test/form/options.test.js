import assert from 'node:assert/strict';
import test from 'node:test';
import { keyOf, optionsOf, same } from '../../src/form/options.js';

test('options are listed in the form', () => {
  assert.deepEqual(optionsOf({ values: [{ label: '一', value: '1' }, { value: '2' }, 3, null, {}, { label: '无' }] }), [
    { label: '一', value: '1' },
    { label: '2', value: '2' },
    { label: '3', value: 3 },
  ]);
});

test('options are found in the data by a key', () => {
  assert.deepEqual(optionsOf({ valuesKey: 'offices', values: ['x'] }, { offices: ['甲'] }), [{ label: '甲', value: '甲' }]);
  assert.deepEqual(optionsOf({ valuesKey: 'offices' }, {}), []);
});

test('options are computed', () => {
  assert.deepEqual(optionsOf({ valuesExpression: '=a' }, {}, ['甲', 0, false]).map(option => option.label), ['甲', '0', 'false']);
  assert.deepEqual(optionsOf({ valuesExpression: '=a' }, {}, null), []);
});

test('any value has a key in the page', () => {
  assert.equal(keyOf(null), '');
  assert.equal(keyOf('a'), 'a');
  assert.equal(keyOf({ a: 1 }), '{"a":1}');
  assert.ok(same({ a: 1 }, { a: 1 }));
  assert.ok(!same(1, 2));
});
