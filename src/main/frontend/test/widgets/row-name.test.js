import assert from 'node:assert/strict';
import test from 'node:test';
import { isBlank, rowName } from '../../src/widgets/row-name.js';

const degrees = { components: [{ type: 'textfield', key: 'school' }, { type: 'textfield', key: 'major' }] };

test('a row is called by its first text', () => {
  assert.equal(rowName(degrees, { school: ' 南京大学 ' }), '南京大学');
  assert.equal(rowName(degrees, { school: '', major: '电气工程' }), '电气工程');
  assert.equal(rowName(degrees, { school: '\u200b' }), '');
  assert.equal(rowName(degrees, undefined), '');
});

test('its author may name another field', () => {
  assert.equal(rowName({ ...degrees, properties: { titleField: 'major' } }, { school: '南京大学', major: '电气工程' }), '电气工程');
});

test('a code is no name', () => {
  assert.equal(rowName({ components: [{ type: 'textfield', key: 'division', properties: { widget: 'division-picker' } }] }, { division: '320902' }), '');
});

test('a long name is cut between characters', () => {
  assert.equal(rowName(degrees, { school: '𠮷'.repeat(40) }), `${'𠮷'.repeat(30)}…`);
});

test('a row in which nothing was filled in is blank', () => {
  assert.ok(isBlank({ school: '', highest: false, date: null, other: { text: ' \u200b' } }));
  assert.ok(!isBlank({ school: '', highest: true }));
  assert.ok(!isBlank({ other: { number: 0 } }));
});
