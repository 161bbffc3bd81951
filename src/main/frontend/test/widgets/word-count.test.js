import assert from 'node:assert/strict';
import test from 'node:test';
import { wordCount } from '../../src/widgets/word-count.js';
import { vectors } from '../../vectors.mjs';

test('counts as the server does', () => {
  const all = vectors('word-count');
  assert.ok(all.length >= 60);
  for (const vector of all) {
    const text = vector.repeat ? vector.repeat.text.repeat(vector.repeat.times) : vector.text;
    assert.equal(wordCount(text), vector.count, JSON.stringify(vector));
  }
});
