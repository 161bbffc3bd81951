import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDecision } from '../../src/tasklist/decided-today.js';

function storage(kept = {}) {
  return { getItem: key => kept[key] ?? null, setItem: (key, value) => (kept[key] = value) };
}

test('each decision of a day counts', () => {
  const browser = storage();
  assert.deepEqual([1, 2, 3].map(() => countDecision('tinghu', browser, '2026-11-30')), [1, 2, 3]);
});

test('a new day begins anew, and so does another person', () => {
  const browser = storage();
  countDecision('tinghu', browser, '2026-11-30');
  assert.equal(countDecision('yancheng', browser, '2026-11-30'), 1);
  assert.equal(countDecision('tinghu', browser, '2026-12-01'), 1);
});

test('what somebody else left there is no number of ours', () => {
  assert.equal(countDecision('tinghu', storage({ 'zc-decided:tinghu': '{broken' }), '2026-11-30'), 1);
  assert.equal(countDecision('tinghu', storage({ 'zc-decided:tinghu': '{"day":"2026-11-30","count":"7"}' }), '2026-11-30'), 1);
});
