import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOutline } from '../../src/messages/help.zh.js';
import { wordCount } from '../../src/widgets/word-count.js';

test('headings alone are far from the 800 that a summary needs', () => {
  assert.ok(wordCount(summaryOutline.text) > 20);
  assert.ok(wordCount(summaryOutline.text) < 120);
});

test('the outline has the four parts of the guide', () => {
  for (const part of ['基本情况', '职业道德', '业绩', '论文', '不足']) {
    assert.ok(summaryOutline.text.includes(part), part);
  }
});
