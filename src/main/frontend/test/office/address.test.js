import assert from 'node:assert/strict';
import test from 'node:test';
import { EMPTY, furtherIn, question, read, write } from '../../src/office/address.js';

const there = wanted => {
  const url = new URL(`https://zhicheng.example/office${write(wanted)}`);
  return read(url);
};

test('what is searched for comes back from the address', () => {
  const wanted = { ...EMPTY, text: '王 小明', state: 'here', specialty: '电气&工程', from: '2026-01-01', sort: 'due', page: 2, overdue: true };
  assert.deepEqual(there(wanted), wanted);
  assert.deepEqual(there(EMPTY), EMPTY);
  assert.equal(write(EMPTY), '');
});

test('a name stands where no server writes it down', () => {
  const address = write({ ...EMPTY, text: '王小明', state: 'approved' });
  const url = new URL(`https://zhicheng.example/office${address}`);
  assert.ok(!decodeURIComponent(url.pathname + url.search).includes('王小明'));
  assert.ok(decodeURIComponent(url.hash).includes('王小明'));
});

test('what somebody wrote into the address by hand does no harm', () => {
  assert.equal(read({ search: '?page=-3', hash: '' }).page, 0);
  assert.equal(read({ search: '?page=x&other=1', hash: '#' }).page, 0);
  assert.equal(read({ search: '?overdue=no', hash: '' }).overdue, false);
  assert.equal('other' in read({ search: '?other=1', hash: '' }), false);
});

test('nothing stands for anything in a question', () => {
  const asked = question({ ...EMPTY, state: 'here' });
  assert.equal(asked.text, null);
  assert.equal(asked.state, 'here');
  assert.equal(asked.page, 0);
  assert.equal(asked.overdue, false);
});

test('conditions that are folded away are counted', () => {
  assert.equal(furtherIn(EMPTY), 0);
  assert.equal(furtherIn({ ...EMPTY, level: 'senior', overdue: true, text: '王' }), 2);
});
