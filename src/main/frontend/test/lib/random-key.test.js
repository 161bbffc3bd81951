import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { randomKey } from '../../src/lib/random-key.js';

test('a key is never the same', () => {
  const keys = Array.from({ length: 100 }, randomKey);
  keys.forEach(key => assert.match(key, /^[0-9a-f]{32}$/));
  assert.equal(new Set(keys).size, keys.length);
});

test('nothing calls what a page without TLS does not have', () => {
  const source = new URL('../../src/', import.meta.url);
  const callers = readdirSync(source, { recursive: true })
    .filter(name => /\.jsx?$/.test(name))
    .filter(name => readFileSync(new URL(name, source), 'utf8').includes('crypto.randomUUID('));
  assert.deepEqual(callers, []);
});
