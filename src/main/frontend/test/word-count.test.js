import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { wordCount } from '../src/word-count.js';

const vectors = JSON.parse(
  readFileSync(new URL('../../resources/reference/word-count-vectors.json', import.meta.url), 'utf8'),
);

test('counts as the server does', () => {
  assert.ok(vectors.length >= 60);
  for (const vector of vectors) {
    const text = vector.repeat ? vector.repeat.text.repeat(vector.repeat.times) : vector.text;
    assert.equal(wordCount(text), vector.count, JSON.stringify(vector));
  }
});
