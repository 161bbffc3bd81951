import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike, together } from '../../src/portal/trial-result.js';

const part = { key: 'eligibility', name: '初定资格', version: 3, found: 150, total: 150, asOf: '2026-11-30T00:00:00Z' };
const changed = (caseNumber, ...differences) => ({ caseNumber, differences });
const FIRST = { ...part, done: 100, unchanged: 98, changed: [changed('A1', { kind: 'CHANGED', row: null, column: '是否符合', before: '是', after: '否' })], failed: [{ caseNumber: 'A2', reason: '没有填写学历' }] };
const SECOND = { ...part, done: 150, unchanged: 49, changed: [changed('A3', { kind: 'ADDED', row: '业绩证明', column: null, before: null, after: '必需：是' })], failed: [] };

test('adds the parts up, each case once', () => {
  const all = together(together(undefined, FIRST), SECOND);
  assert.equal(all.done, 150);
  assert.equal(all.unchanged, 147);
  assert.deepEqual(all.changed.map(one => one.caseNumber), ['A1', 'A3']);
  assert.deepEqual(all.failed.map(one => one.caseNumber), ['A2']);
  assert.equal(all.unchanged + all.changed.length + all.failed.length, all.done);
});

test('counts what changes alike, the most frequent first', () => {
  const days = { kind: 'CHANGED', row: '区县人社审核', column: '办理期限', before: '5', after: '8' };
  const other = { ...days, after: '9' };
  assert.deepEqual(alike([changed('A1', other), changed('A2', days), changed('A3', days)]), [
    { difference: days, count: 2 },
    { difference: other, count: 1 },
  ]);
  assert.deepEqual(alike([]), []);
});
