import assert from 'node:assert/strict';
import test from 'node:test';
import { creditCodeChecks, creditCodeDoubt, isCreditCodeForm, tidyCreditCode } from '../../src/lib/credit-code.js';
import { vectors } from '../../vectors.mjs';

test('reads a credit code as the server does', () => {
  const all = vectors('credit-code');
  assert.ok(all.length >= 20);
  for (const { code, wellFormed, checks, why } of all) {
    assert.equal(isCreditCodeForm(tidyCreditCode(code)), wellFormed, `${code} ${why}`);
    assert.equal(creditCodeChecks(tidyCreditCode(code)), checks, `${code} ${why}`);
  }
});

test('doubts it as soon as it can be doubted', () => {
  assert.equal(creditCodeDoubt(''), undefined);
  assert.equal(creditCodeDoubt('91320902ma1'), undefined);
  assert.equal(creditCodeDoubt('91320902MAO'), 'form');
  assert.equal(creditCodeDoubt('91350203M0001QAY9B'), 'check');
  assert.equal(creditCodeDoubt('91320902MA1ABCD03D'), undefined);
  assert.equal(creditCodeDoubt('91320902MA1ABCD03DD'), 'form');
});
