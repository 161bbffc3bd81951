import assert from 'node:assert/strict';
import test from 'node:test';
import { readMoment, writeMoment } from '../../src/lib/times.js';

test('a time is read as it is in Shanghai', () => {
  assert.deepEqual(readMoment('09:30'), { date: undefined, time: '09:30' });
  assert.deepEqual(readMoment('09:30+08:00'), { date: undefined, time: '09:30' });
  assert.deepEqual(readMoment('20:30Z'), { date: undefined, time: '04:30' });
  assert.deepEqual(readMoment('2026-01-31T20:30Z'), { date: '2026-02-01', time: '04:30' });
  assert.deepEqual(readMoment('2026-01-01T01:00+09:30'), { date: '2025-12-31', time: '23:30' });
});

test('what is no time is none', () => {
  ['24:30', '9:30', '', null, undefined, 'x', '2026-01-31'].forEach(text => assert.equal(readMoment(text), undefined, text));
});

test('a time is kept as its form says', () => {
  const evening = { date: '2026-02-01', time: '04:30' };
  assert.equal(writeMoment(evening, 'utc_normalized'), '2026-01-31T20:30Z');
  assert.equal(writeMoment(evening, 'utc_offset'), '2026-02-01T04:30+08:00');
  assert.equal(writeMoment(evening, 'no_timezone'), '2026-02-01T04:30');
  assert.equal(writeMoment({ time: '09:30' }), '09:30');
});

test('what is kept is read as it was', () => {
  for (const format of ['utc_normalized', 'utc_offset', 'no_timezone']) {
    const given = { date: '2026-03-01', time: '00:05' };
    assert.deepEqual(readMoment(writeMoment(given, format)), given);
  }
});
