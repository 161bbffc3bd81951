import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { needs } from '../../src/form/late/needed.js';

const form = (...components) => ({ type: 'default', components });

test('a form of plain fields needs nothing more', () => {
  assert.deepEqual(needs(form({ type: 'textfield', label: '姓名', conditional: { hide: '=facts.verified' } }, { type: 'text', text: '仅支持 PDF 格式，最大 20 MB。' })), []);
});

test('expressions about dates need the calendar, wherever they stand', () => {
  for (const text of ['=today() > start', '=@"2026-01-01" < start', '=duration("P1D")', '还有 {{day of week(date(start))}}', '=date and time(start)']) {
    assert.deepEqual(needs(form({ type: 'group', components: [{ type: 'textfield', description: text }] })), ['dates'], text);
  }
});

test('names that only sound like dates do not', () => {
  assert.deepEqual(needs(form({ type: 'textfield', description: '还须有 {{facts.registrationMonths}} 个月', label: 'today' })), []);
});

test('marks in a text need their reader, and so does a text that nobody knows yet', () => {
  for (const text of ['**注意**', '# 标题', '- 一\n- 二', '1. 一', '[学信网](https://www.chsi.com.cn)', 'https://example.org', '{{facts.hint}}', '=facts.hint', 'a\nb']) {
    assert.deepEqual(needs(form({ type: 'text', text })), ['marks'], text);
  }
});

test('HTML needs to be cleaned', () => {
  assert.deepEqual(needs(form({ type: 'html', content: '<b>1</b>' })), ['html']);
});

test('fields of a review need the sheet, wherever they stand', () => {
  for (const widget of ['declaration-review', 'decision']) {
    assert.deepEqual(needs(form({ type: 'group', components: [{ type: 'radio', properties: { widget } }] })), ['review'], widget);
  }
});

test('the forms of a declaration need no more, which is what makes them light', () => {
  for (const [name, needed] of [
    ['start-declaration', []],
    ['fill-in-declaration', []],
    ['review-declaration', ['review']],
  ]) {
    assert.deepEqual(needs(JSON.parse(readFileSync(new URL(`../../../../../forms/${name}.form`, import.meta.url), 'utf8'))), needed, name);
  }
});
