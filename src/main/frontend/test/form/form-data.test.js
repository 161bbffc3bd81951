import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionData, submissionData } from '../../src/form/form-data.js';

const schema = { components: [{ type: 'group', path: 'education' }] };
const rows = (...degrees) => ({ education: { degrees } });

test('a row in which nothing but an empty box stands is no row, saved or sent', () => {
  const data = rows({ school: null, highest: false });
  assert.deepEqual(sectionData(schema, data, 'education'), { degrees: [] });
  assert.deepEqual(submissionData(data), { education: { degrees: [] } });
});

test('beside a row with content it keeps its place', () => {
  assert.deepEqual(submissionData(rows({ highest: false }, { school: '甲', highest: true })), rows({ highest: false }, { school: '甲', highest: true }));
});
