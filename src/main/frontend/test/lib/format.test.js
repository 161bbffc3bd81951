import assert from 'node:assert/strict';
import test from 'node:test';
import { dayAndTime, size } from '../../src/lib/format.js';

test('tells a deadline to the minute, by the clocks of Shanghai', () => {
  assert.equal(dayAndTime('2026-12-07T09:30:00Z'), '12月7日 17:30');
  assert.equal(dayAndTime('2026-12-06T16:05:00Z'), '12月7日 00:05');
});

test('tells an empty file from a small one', () => {
  assert.equal(size(0), '0 KB');
  assert.equal(size(1), '1 KB');
  assert.equal(size(3 * 1024 * 1024), '3.0 MB');
});
