import assert from 'node:assert/strict';
import test from 'node:test';
import { placeToMend } from '../../src/portal/case/returned.js';

const detail = { summary: { taskId: 't1' }, materials: [{ slot: 'publicity-report', section: 'publicity' }] };

test('a returned section and a returned material lead to the section that shows them', () => {
  assert.equal(placeToMend({ item: 'section:workSummary' }, detail), '/tasks/t1#section/workSummary');
  assert.equal(placeToMend({ item: 'material:publicity-report' }, detail), '/tasks/t1#section/publicity');
});

test('a material that is not asked for any more leads to the form, and nothing leads where nobody can correct', () => {
  assert.equal(placeToMend({ item: 'material:gone' }, detail), '/tasks/t1');
  assert.equal(placeToMend({ item: 'section:workSummary' }, { ...detail, summary: {} }), undefined);
});
