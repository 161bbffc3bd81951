import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { errorOf, fieldError, nameOf } from '../../src/form/field-errors.js';
import { fieldErrors } from '../../src/messages/field-errors.zh.js';

const REQUIRED = 'Field is required.';

test('the server says the same', () => {
  const file = readFileSync(new URL('../../../resources/messages/form.properties', import.meta.url), 'utf8');
  const server = Object.fromEntries(file.split('\n').filter(line => line.includes('=')).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  for (const [kind, words] of Object.entries(fieldErrors)) {
    assert.equal(words, server[`form.${kind}`], kind);
  }
});

test('what is missing is called by its name', () => {
  const said = field => errorOf(field, null, REQUIRED);
  assert.equal(said({ type: 'textfield', label: '毕业学校' }), '请填写毕业学校。');
  assert.equal(said({ type: 'textarea', label: '理由' }), '请填写理由。');
  assert.equal(said({ type: 'select', label: '学历' }), '请选择学历。');
  assert.equal(said({ type: 'datetime', dateLabel: '毕业日期' }), '请填写毕业日期。');
  assert.equal(said({ type: 'checkbox', label: '我已阅读' }), '请勾选“我已阅读”。');
  assert.equal(said({ type: 'textfield', label: '申报专业', properties: { widget: 'specialty-picker' } }), '请选择申报专业。');
});

test('an author may say it in other words', () => {
  assert.equal(errorOf({ type: 'textfield', label: '甲', properties: { requiredMessage: '请写明单位全称。' } }, '', REQUIRED), '请写明单位全称。');
});

test('limits are named, and how far the value is from them', () => {
  assert.equal(errorOf({ type: 'textfield', label: '甲' }, ' abcd ', 'Field must have maximum length of {value}.', { value: '3' }), '“甲”最多3个字符，当前4个。');
  assert.equal(errorOf({ type: 'number', label: '甲', increment: 5 }, 12, 'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.', {}), '“甲”应为5的整数倍。');
  assert.equal(fieldError({ dateLabel: '毕业日期' }, 'future-date'), '“毕业日期”不能晚于今天，请核对。');
});

test('a text about no field is left to others', () => {
  assert.equal(errorOf({ label: '甲' }, '', 'Add new'), undefined);
});

test('a field without a label goes by its key', () => {
  assert.equal(nameOf({ label: '=x', key: 'a' }), 'a');
});
