import assert from 'node:assert/strict';
import test from 'node:test';
import { orders, placesOf, pointerAfter, problemsAfter } from '../../src/form/row-order.js';

test('rows move, go and come back', () => {
  assert.deepEqual(orders.moved(3, 0, 2), [1, 2, 0]);
  assert.deepEqual(orders.moved(3, 2, 1), [0, 2, 1]);
  assert.deepEqual(orders.removed(3, 1), [0, 2]);
  assert.deepEqual(orders.inserted(2, 1), [0, -1, 1]);
});

test('what is kept by row goes with it', () => {
  assert.deepEqual(placesOf([['a'], undefined, ['c']], orders.moved(3, 2, 0)), { 0: ['c'], 1: ['a'] });
  assert.deepEqual(placesOf({ 1: ['b'] }, orders.removed(3, 0)), { 0: ['b'] });
  assert.deepEqual(placesOf({ 1: ['b'] }, orders.inserted(2, 0)), { 2: ['b'] });
});

test('pointers follow their rows', () => {
  const order = orders.moved(3, 0, 2);
  assert.equal(pointerAfter('/work/rows/0/startDate', '/work/rows', order), '/work/rows/2/startDate');
  assert.equal(pointerAfter('/work/rows/1', '/work/rows', order), '/work/rows/0');
  assert.equal(pointerAfter('/work/rows', '/work/rows', order), '/work/rows');
  assert.equal(pointerAfter('/work/rowsOfOthers/0', '/work/rows', order), '/work/rowsOfOthers/0');
  assert.equal(pointerAfter('/work/rows/1/x', '/work/rows', orders.removed(3, 1)), null);
  assert.equal(pointerAfter(undefined, '/work/rows', order), undefined);
});

test('a problem goes with its row', () => {
  const problems = [{ pointer: '/r/0/a', message: '一' }, { pointer: '/r/1/a', message: '二' }, { pointer: '/s', message: '三' }];
  assert.deepEqual(problemsAfter(problems, '/r', orders.removed(2, 0)), [
    { pointer: '/r/0/a', message: '二' },
    { pointer: '/s', message: '三' },
  ]);
});
