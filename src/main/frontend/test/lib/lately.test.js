import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lately } from '../../src/lib/format.js';

test('of today the time, of another day the day, too, as it is in Shanghai', () => {
  const now = Date.parse('2026-11-29T17:00:00Z');
  assert.equal(lately('2026-11-29T16:05:09Z', now), '00:05');
  assert.equal(lately('2026-11-29T15:59:59Z', now), '11月29日 23:59');
});
