import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike, csvOf, together } from '../../src/portal/trial-result.js';

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

test('writes each difference in a line that Excel reads as Chinese', () => {
  const text = csvOf(together(together(undefined, FIRST), SECOND));
  assert.equal(text.codePointAt(0), 0xfeff);
  assert.deepEqual(text.slice(1).split('\r\n'), [
    '办件编号,情况,哪一项,现在,改后',
    'A1,有变化,是否符合,是,否',
    'A3,增加,业绩证明,,必需：是',
    'A2,算不出,,,没有填写学历',
    '',
  ]);
});

test('runs no formula, and keeps commas, quotes and lines in their cell', () => {
  const line = (before, after) => csvOf({ changed: [changed('A1', { kind: 'CHANGED', row: null, column: '提示', before, after })], failed: [] }).split('\r\n')[1];
  assert.equal(line('=1+1', '@sum(a)'), "A1,有变化,提示,'=1+1,'@sum(a)");
  assert.equal(line('+8613', '-1'), "A1,有变化,提示,'+8613,'-1");
  assert.equal(line('甲,乙', '说“好”，"行"'), 'A1,有变化,提示,"甲,乙","说“好”，""行"""');
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
