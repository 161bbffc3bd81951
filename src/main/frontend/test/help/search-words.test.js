import assert from 'node:assert/strict';
import test from 'node:test';
import { searched } from '../../src/help/search-words.js';

const texts = [
  { title: '常见问题 忘了密码', whole: '忘了密码在登录页点“找回密码”，重新设置。' },
  { title: '工作总结 写多少字', whole: '写多少字不少于 800 字。' },
  { title: '提交和审核 怎样知道结果', whole: '怎样知道结果没有国内手机号码的发到电子邮箱。' },
  { title: '填写 先暂存，后提交', whole: '先暂存，后提交每填好一栏，点“暂存”，“工作总结”也一样。' },
];
const found = typed => searched(texts, typed).map(({ score }) => score > 0);

test('all words must be there, where they are', () => {
  assert.deepEqual(found('手机 邮箱'), [false, false, true, false]);
  assert.deepEqual(found('暂存'), [false, false, false, true]);
});

test('where nothing has all words, any counts, and more counts more', () => {
  const hits = searched(texts, '密码 暂存 一栏');
  assert.deepEqual(hits.map(({ score }) => score > 0), [true, false, false, true]);
  assert.ok(searched(texts, '密码 国内 手机')[2].score > 1);
});

test('what is asked in other words is found by its pieces', () => {
  assert.deepEqual(found('密码忘记'), [true, false, false, false]);
  assert.deepEqual(found('工作总结怎么写'), [false, true, false, true]);
});

test('words that say nothing find nothing', () => {
  assert.deepEqual(found('没有这样的词'), [false, false, false, false]);
  assert.deepEqual(found('  '), [false, false, false, false]);
});

test('a hit in the title counts more than one in the text', () => {
  const [first, , , last] = searched([...texts.slice(0, 3), { title: '别的', whole: '密码' }], '密码');
  assert.ok(first.score > last.score);
});
