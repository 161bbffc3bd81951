import assert from 'node:assert/strict';
import test from 'node:test';
import { offered, withPhrase } from '../../src/review-room/phrase-words.js';

const seal = '盖章不清，请重新盖章后扫描上传。';
const date = '没有填写日期，请补填后重新上传。';
const pages = '页数不全，请上传全部页面。';
const lists = { own: [seal, date], common: [pages, seal] };

test('a phrase comes after what is there', () => {
  assert.equal(withPhrase('', seal), seal);
  assert.equal(withPhrase(seal, date), seal + date);
  assert.equal(withPhrase('第二页看不清', date), `第二页看不清；${date}`);
});

test('a phrase takes the place of the words that led to it', () => {
  assert.equal(withPhrase('盖章', seal), seal);
  assert.equal(withPhrase(`${date}盖章`, seal), date + seal);
});

test('those of the item are offered first, the common ones on demand, none twice', () => {
  assert.deepEqual(offered(lists, '', false), [seal, date]);
  assert.deepEqual(offered(lists, '', true), [seal, date, pages]);
  assert.deepEqual(offered({ own: [], common: [pages] }, '', false), [pages]);
  assert.deepEqual(offered(lists, seal, false), [date]);
});

test('typing finds a phrase wherever it stands', () => {
  assert.deepEqual(offered(lists, '页数', false), [pages]);
  assert.deepEqual(offered(lists, `${date}盖章`, false), [seal]);
  assert.deepEqual(offered(lists, '照片模糊', false), [seal, date], 'what nobody foresaw leads to none');
});
