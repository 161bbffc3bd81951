import assert from 'node:assert/strict';
import test from 'node:test';
import { matching, readFilter, sorted, writeFilter, yearsOf } from '../../src/centre/case-filter.js';

const one = (id, rest) => ({ id, caseNumber: `3209021202611300${id}`, businessName: '职称初定申报', specialtyName: '工程→电力工程→电气工程', levelName: '助理工程师', employerName: '盐城市XX有限公司', bucket: 'done', status: 'APPROVED', createdAt: '2026-03-01T02:00:00Z', ...rest });
const list = [
  one('01', {}),
  one('02', { employerName: '玄武区XX庚机械制造有限公司', bucket: 'doing', status: 'CITY_REVIEW', createdAt: '2026-05-01T02:00:00Z' }),
  one('03', { bucket: 'todo', status: 'RETURNED', taskId: 't', deadline: '2026-12-07T09:30:00Z', createdAt: '2025-12-31T17:00:00Z' }),
  one('04', { bucket: 'todo', status: 'DRAFT', taskId: 'u', createdAt: '2024-06-01T02:00:00Z' }),
];
const ids = found => found.map(({ id }) => id).join();

test('finds by any words of number, specialty and employer, in whatever order', () => {
  assert.equal(ids(matching(list, { words: '机械 电气' })), '02');
  assert.equal(ids(matching(list, { words: '30003' })), '03');
  assert.equal(ids(matching(list, { words: '没有' })), '');
});

test('filters by state and by the year in which it was begun, in the time of the place', () => {
  assert.equal(ids(matching(list, { state: 'todo' })), '03,04');
  assert.equal(ids(matching(list, { year: '2026' })), '01,02,03');
  assert.deepEqual(yearsOf(list), ['2026', '2024']);
});

test('what is to be done stands first, the nearest deadline before the others', () => {
  assert.equal(ids(sorted(list, '')), '03,04,02,01');
  assert.equal(ids(sorted(list, 'newest')), '02,01,03,04');
  assert.equal(ids(sorted(list, 'oldest')), '04,03,01,02');
  assert.equal(ids(sorted(list, 'deadline')), '03,02,01,04');
});

test('the address keeps the filter, and knows the one of before', () => {
  const filter = { words: '电气', state: 'doing', year: '', order: '' };
  assert.deepEqual(readFilter(writeFilter(filter)), filter);
  assert.equal(writeFilter({ words: '', state: '', year: '', order: '' }), '');
  assert.equal(readFilter('?bucket=todo').state, 'todo');
});
