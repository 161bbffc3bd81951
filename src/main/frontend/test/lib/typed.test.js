import assert from 'node:assert/strict';
import test from 'node:test';
import { sectionData, submissionData } from '../../src/form/form-data.js';
import { code, idNumber, mobile, plain } from '../../src/lib/read-as.js';
import { isNothing, legible, trimmed } from '../../src/lib/typed.js';
import { vectors } from '../../vectors.mjs';

test('takes for nothing what nobody sees, as the server does', () => {
  const all = vectors('typed');
  assert.ok(all.length >= 25);
  for (const { text, nothing, trimmed: bare, why } of all) {
    assert.equal(isNothing(text), nothing, why);
    assert.equal(trimmed(text), bare, why);
  }
  assert.equal(isNothing(undefined), true);
  assert.equal(isNothing('\ud800'), true);
});

test('reads numbers and codes as the server does', () => {
  const here = { mobile, code, plain, 'id-number': idNumber };
  const all = vectors('reading').filter(vector => here[vector.as]);
  assert.ok(all.length >= 35);
  for (const { as, typed, read, why } of all) {
    assert.equal(here[as](typed), read, `${as}: ${why}`);
    assert.equal(here[as](read), read, `${as} read again: ${why}`);
  }
});

test('keeps what is pasted legible, as the server does', () => {
  assert.equal(legible('一\u000b二\r\n三\r四\f五\u0085六\u2028七\u2029八\u0000\u0007九\ud800'), '一\n二\n三\n四\n五\n六\n七\n八九');
  assert.equal(legible('𠮷\t👨\u200d👩\n'), '𠮷\t👨\u200d👩\n');
});

test('sends nothing that nobody sees', () => {
  const schema = { components: [{ type: 'group', path: 'basicInfo' }] };
  const data = { basicInfo: { name: '\u3000', text: '一\u000b二\u0000', rows: [{ a: '\u200b' }] }, facts: { x: 1 } };
  assert.deepEqual(submissionData(data), { basicInfo: { text: '一\n二', rows: [] } });
  assert.deepEqual(sectionData(schema, data, 'basicInfo'), { text: '一\n二', rows: [] });
});
