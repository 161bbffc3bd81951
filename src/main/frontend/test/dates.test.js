import assert from 'node:assert/strict';
import test from 'node:test';
import { ageReached, plusMonths, shanghaiDay } from '../src/dates.js';
import { vectors } from '../vectors.mjs';

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
