import assert from 'node:assert/strict';
import test from 'node:test';
import { byDevice } from '../../src/centre/by-device.js';
import { aimOf, nameOf } from '../../src/centre/case-name.js';
import { grouped } from '../../src/reuse/grouped.js';
import { textOf } from '../../src/reuse/row-text.js';

const session = (id, device, lastUsed, current = false) => ({ id, device, lastUsed, since: lastUsed, current });

test('equal devices stand together, this one alone and first', () => {
  const list = [session('a', '手机 · Chrome', '2026-11-01T00:00:00Z'), session('b', '电脑 · Edge', '2026-11-03T00:00:00Z'), session('c', '手机 · Chrome', '2026-11-02T00:00:00Z', true), session('d', '手机 · Chrome', '2026-11-04T00:00:00Z')];
  assert.deepEqual(byDevice(list).map(group => group.sessions.map(({ id }) => id).join()), ['c', 'd,a', 'b']);
  assert.equal(byDevice(list)[1].lastUsed, '2026-11-04T00:00:00Z');
});

test('a case is named by what it is for', () => {
  const one = { businessName: '职称初定申报', levelName: '助理工程师', specialtyName: '工程→电力工程→电气工程' };
  assert.equal(nameOf(one), '职称初定申报：助理工程师（电气工程）');
  assert.equal(aimOf({}), '');
  assert.equal(nameOf({ businessName: '职称初定申报' }), '职称初定申报');
});

test('what several cases say is shown once, as the newest has it', () => {
  const job = (caseId, savedAt, position) => ({ caseId, savedAt, row: { employerName: '某某公司', position, startDate: '2020-01-01' } });
  const shown = grouped([job('old', '2025-01-01T00:00:00Z', '技术员'), job('new', '2026-01-01T00:00:00Z', '技术员 '), job('other', '2024-01-01T00:00:00Z', '班长')], textOf.jobs);
  assert.deepEqual(shown.map(({ caseId, others }) => [caseId, others]), [['new', 1], ['other', 0]]);
});
