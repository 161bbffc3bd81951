import assert from 'node:assert/strict';
import test from 'node:test';
import { ageReached, dayAfterKey, plusDays, plusMonths, readDay, readMonth, shanghaiDay, weeksOf } from '../../src/lib/dates.js';
import { vectors } from '../../vectors.mjs';

const all = vectors('date');

test('adds months as the server does', () => {
  for (const { date, plusMonths: months, gives, why } of all.filter(vector => vector.date)) {
    assert.equal(plusMonths(date, months), gives, `${date} ${why}`);
  }
});

test('knows the day in Shanghai as the server does', () => {
  for (const { instant, shanghai, why } of all.filter(vector => vector.instant)) {
    assert.equal(shanghaiDay(new Date(instant)), shanghai, `${instant} ${why}`);
  }
});

test('knows who is sixteen as the server does', () => {
  for (const { born, on, sixteen, why } of all.filter(vector => vector.born)) {
    assert.equal(ageReached(born, 16, on), sixteen, `${born} ${why}`);
  }
});

test('reads a day in every way that people write one', () => {
  const typed = ['2020-06-20', '2020-6-20', '2020/6/20', '2020/06/20', '2020.6.20', '2020年6月20日', '2020 年 6 月 20 日', '20200620', ' 2020-06-20 ', '２０２０－０６－２０'];
  typed.forEach(text => assert.equal(readDay(text), '2020-06-20', text));
  assert.equal(readDay('2024-2-29'), '2024-02-29');
});

test('makes no day of what is none, or might be another', () => {
  const typed = ['2020-06-31', '2023-02-29', '2020-13-01', '2020-00-10', '2020', '2020-06', '202006', '20206020', '20-6-20', '6/20/2020', '2020-6/20', '2020-06-20 10:00', '0202-06-20', '无', ''];
  typed.forEach(text => assert.equal(readDay(text), undefined, text));
});

test('reads a month where the day need not be known', () => {
  for (const text of ['2013-06', '2013-6', '2013.6', '2013/06', '2013年6月', '2013 年 6 月', '201306', '２０１３－０６']) {
    assert.equal(readMonth(text, 'first'), '2013-06-01', text);
    assert.equal(readMonth(text, 'last'), '2013-06-30', text);
  }
  assert.equal(readMonth('2024-02', 'last'), '2024-02-29');
});

test('a month that is not over yet ends today', () => {
  assert.equal(readMonth('2026-11', 'last', '2026-11-29'), '2026-11-29');
  assert.equal(readMonth('2026-12', 'last', '2026-11-29'), '2026-12-31');
});

test('makes no month of what is none', () => {
  ['2013', '2013-13', '2013-00', '0213-06', '6-2013', '2013-06-20', '2013年', ''].forEach(text => assert.equal(readMonth(text, 'first'), undefined, text));
});

test('a calendar begins on Mondays', () => {
  const weeks = weeksOf('2026-11-29');
  assert.deepEqual(weeks.map(week => week[0]), ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']);
  assert.ok(weeks.every(week => week.length === 7));
  assert.deepEqual(weeksOf('2021-02-10').map(week => week[0]), ['2021-02-01', '2021-02-08', '2021-02-15', '2021-02-22']);
});

test('keys go by days, weeks, months and years', () => {
  const to = (key, shift) => dayAfterKey('2024-02-29', key, shift);
  assert.equal(to('ArrowLeft'), '2024-02-28');
  assert.equal(to('ArrowRight'), '2024-03-01');
  assert.equal(to('ArrowUp'), '2024-02-22');
  assert.equal(to('ArrowDown'), '2024-03-07');
  assert.equal(to('Home'), '2024-02-26');
  assert.equal(to('End'), '2024-03-03');
  assert.equal(to('PageUp'), '2024-01-29');
  assert.equal(to('PageDown'), '2024-03-29');
  assert.equal(to('PageDown', true), '2025-02-28');
  assert.equal(to('a'), undefined);
  assert.equal(plusDays('2026-12-31', 1), '2027-01-01');
});
