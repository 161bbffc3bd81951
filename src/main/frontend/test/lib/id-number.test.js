import assert from 'node:assert/strict';
import test from 'node:test';
import { idNumberDoubtful, isIdNumber } from '../../src/lib/id-number.js';
import { vectors } from '../../vectors.mjs';

test('holds an ID number as the server does', () => {
  const all = vectors('id-number');
  assert.ok(all.length >= 30);
  for (const { number, on, valid, why } of all) {
    assert.equal(isIdNumber(number, on), valid, `${number} ${why}`);
  }
});

test('says nothing before it is whole', () => {
  assert.equal(idNumberDoubtful(undefined), false);
  assert.equal(idNumberDoubtful('32090219900101001'), false);
  assert.equal(idNumberDoubtful('320902199001010015'), true);
  assert.equal(idNumberDoubtful('320902199001010014'), false);
});
