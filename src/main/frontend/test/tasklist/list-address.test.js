import assert from 'node:assert/strict';
import test from 'node:test';
import { readWish, requestOf, writeWish } from '../../src/tasklist/list-address.js';

test('a case number in the address stays text', () => {
  assert.equal(readWish({ text: 320902202611300001n }).text, '320902202611300001');
  assert.equal(readWish({ text: '0012' }).text, '0012');
  assert.equal(readWish({}).text, '');
});

test('what the address does not know is as usual', () => {
  assert.deepEqual(readWish({ list: 'OTHERS', order: 'name', page: '-3' }), { list: 'UNCLAIMED', order: 'DUE', text: '', holder: '', page: 1 });
});

test('the address keeps what is not as usual', () => {
  const wish = { list: 'OVERDUE', order: 'NUMBER', text: '张 电气', holder: 'tinghu', page: 2 };
  assert.deepEqual(readWish(writeWish(wish)), wish);
  assert.deepEqual(writeWish(readWish({})), { list: null, order: null, text: null, holder: null, page: null });
});

test('the server is asked for a page, and for words only where there are some', () => {
  assert.equal(requestOf({ list: 'ALL', order: 'DUE', text: ' ', page: 3 }, 20), '/api/task-lists/ALL?order=DUE&first=40');
  assert.equal(requestOf({ list: 'MINE', order: 'NEWEST', text: ' 0012 ', page: 1 }, 20), '/api/task-lists/MINE?order=NEWEST&first=0&search=0012');
});

test('whose tasks are shown is asked only of lists that are of several people', () => {
  assert.equal(requestOf({ list: 'ALL', order: 'DUE', holder: 'tinghu', page: 1 }, 20), '/api/task-lists/ALL?order=DUE&first=0&holder=tinghu');
  assert.equal(requestOf({ list: 'UNCLAIMED', order: 'DUE', holder: 'tinghu', page: 1 }, 20), '/api/task-lists/UNCLAIMED?order=DUE&first=0');
  assert.equal(writeWish({ list: 'MINE', order: 'DUE', text: '', holder: 'tinghu', page: 1 }).holder, null);
});
