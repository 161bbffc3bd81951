import assert from 'node:assert/strict';
import test from 'node:test';
import { leftReturned, sectionState, slotState, toMend } from '../../src/form/returns.js';

const SENT = '2026-11-20T01:00:00Z';
const BEFORE = '2026-11-19T01:00:00Z';
const AFTER = '2026-11-25T01:00:00Z';

const file = uploadedAt => ({ uploadedAt });
const slot = (name, more = {}) => ({ slot: name, name, section: 'materials', required: true, editable: false, files: [file(BEFORE)], ...more });
const section = (key, more = {}) => ({ key, label: key, editable: false, savedAt: BEFORE, ...more });

function view({ status = 'RETURNED', sections = [], materials = [] }) {
  return { declaration: { status, submittedAt: SENT }, sections: [...sections, section('materials')], materials };
}

const materials = shown => sectionState(shown, shown.sections.at(-1));

test('a section is returned with a slot in it, until the slot has another file', () => {
  assert.equal(materials(view({ materials: [slot('a', { editable: true, returnReason: '不清晰' }), slot('b')] })), 'returned');
  assert.equal(materials(view({ materials: [slot('a', { editable: true, returnReason: '不清晰', files: [file(AFTER)] })] })), 'mended');
  assert.equal(materials(view({ materials: [slot('a', { editable: true, returnReason: '不清晰', files: [] })] })), 'returned');
  assert.equal(materials(view({ materials: [slot('a')] })), 'locked');
});

test('what is newly required is missing, and what expired since is open, though nobody returned it', () => {
  const asked = slot('licence', { editable: true, files: [] });
  const expired = section('education', { editable: true });
  const shown = view({ sections: [expired], materials: [asked] });
  assert.equal(materials(shown), 'missing');
  assert.equal(slotState(shown, asked), 'missing');
  assert.equal(sectionState(shown, expired), 'open');
  assert.deepEqual(toMend(shown).map(({ pointer, state }) => [pointer, state]), [['/education', 'open'], ['/materials/licence', 'missing']]);
});

test('a returned section that was saved since is mended, and the files in it need not be', () => {
  const publicity = section('publicity', { editable: true, returnReason: '日期有误', savedAt: AFTER });
  const report = slot('report', { section: 'publicity', editable: true });
  const shown = view({ sections: [publicity], materials: [report] });
  assert.equal(sectionState(shown, publicity), 'mended');
  assert.equal(slotState(shown, report), 'uploaded');
  assert.deepEqual(toMend(shown).map(item => item.pointer), ['/publicity']);
});

test('a case that was not returned has nothing of all this', () => {
  const shown = view({ status: 'WITHDRAWN', sections: [section('education', { editable: true })], materials: [slot('a', { editable: true, files: [] })] });
  assert.equal(materials(shown), undefined);
  assert.equal(slotState(shown, shown.materials[0]), 'missing');
  assert.deepEqual(toMend(shown), []);
});

test('what was returned is left until it is changed; what nobody returned never was', () => {
  const summary = section('workSummary', { editable: true, returnReason: '请补充业绩' });
  const expired = section('education', { editable: true });
  assert.deepEqual(leftReturned(view({ sections: [summary, expired] })).map(({ pointer }) => pointer), ['/workSummary']);
  assert.deepEqual(leftReturned(view({ sections: [{ ...summary, savedAt: AFTER }, expired] })), []);
  assert.deepEqual(leftReturned(view({ status: 'DRAFT', sections: [summary] })), []);
});
