import assert from 'node:assert/strict';
import test from 'node:test';
import { ageReached, plusMonths, readDay, shanghaiDay } from '../../src/lib/dates.js';
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
