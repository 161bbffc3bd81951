import assert from 'node:assert/strict';
import test from 'node:test';
import { dayAndTime } from '../src/format.js';

test('tells a deadline to the minute, by the clocks of Shanghai', () => {
  assert.equal(dayAndTime('2026-12-07T09:30:00Z'), '12月7日 17:30');
  assert.equal(dayAndTime('2026-12-06T16:05:00Z'), '12月7日 00:05');
});
