import assert from 'node:assert/strict';
import test from 'node:test';
import { checkSaid } from '../../src/lib/check-said.js';

test('the mark and the sentence beside it do not say the same', () => {
  const nobody = { kind: 'education', outcome: 'NOT_FOUND', summary: '未查询到您的学历信息，请上传学历证明。' };
  assert.deepEqual(checkSaid(nobody), { mark: '学历', text: nobody.summary });
  assert.deepEqual(checkSaid(nobody, '未查询到您的学历信息。'), { mark: '学历', text: '未查询到您的学历信息。' });
});

test('the name of the record stands in the mark alone', () => {
  const found = { kind: 'continuing-education', outcome: 'MATCH', summary: '继续教育：2025年公需 32 学时。' };
  assert.deepEqual(checkSaid(found), { mark: '继续教育：已通过', text: '2025年公需 32 学时。' });
});

test('a sentence that begins otherwise has the outcome before it', () => {
  assert.equal(checkSaid({ kind: 'education', outcome: 'MATCH', summary: '学历信息已通过学信网核验。' }).mark, '学历：已通过');
  assert.equal(checkSaid({ kind: 'education', outcome: 'UNAVAILABLE', summary: '学历核验服务暂不可用。' }).mark, '学历：暂不可用');
  assert.equal(checkSaid({ kind: 'continuing-education', outcome: 'MISMATCH', summary: null }).mark, '继续教育：学时不足');
});
