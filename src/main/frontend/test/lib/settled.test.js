import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { factOf } from '../../src/lib/settled.js';

const messages = readFileSync(new URL('../../../resources/messages/record.properties', import.meta.url), 'utf8');
const results = [...messages.matchAll(/^check\.\w+\.(?:found|declined|unavailable|other)[\w-]*=(.+)$/gm)].map(([, text]) => text);

test('no result keeps an order that is settled', () => {
  assert.ok(results.length >= 14);
  for (const result of results) {
    const fact = factOf(result);
    assert.doesNotMatch(fact, /请|无需|填写“|暂存/, result);
    assert.ok(fact.length >= 8 && fact.endsWith('。'), fact);
  }
});

test('what was found out stays', () => {
  assert.equal(factOf('学历信息已通过学信网核验，无需上传证明。'), '学历信息已通过学信网核验。');
  assert.equal(factOf('您在现单位连续参保不足 6 个月（当前 2 个月），请核对工作单位或上传社保缴费证明。'), '您在现单位连续参保不足 6 个月（当前 2 个月）。');
  assert.equal(factOf('社保信息核验通过：在现单位已连续参保 25 个月。'), '社保信息核验通过：在现单位已连续参保 25 个月。');
});
