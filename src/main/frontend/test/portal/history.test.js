import assert from 'node:assert/strict';
import test from 'node:test';
import { historyOf } from '../../src/portal/case/history.js';

const NOW = Date.parse('2026-11-30T04:00:00Z');

test('days are grouped by the calendar of Shanghai, newest first, without seconds', () => {
  const days = historyOf(
    [
      { kind: 'withdrawn', at: '2026-11-29T16:30:07Z' },
      { kind: 'submitted', at: '2026-11-29T15:59:59Z', actor: '李四' },
      { kind: 'opened', at: '2026-11-20T01:00:00Z' },
      { kind: 'registered', at: '2025-12-31T17:00:00Z', detail: '320902202601010001' },
    ],
    NOW,
  );
  assert.deepEqual(
    days.map(({ day, entries }) => [day, entries.map(({ time, text, note }) => [time, text, note])]),
    [
      ['今天', [['00:30', '您撤回了申报', undefined]]],
      ['昨天', [['23:59', '您提交了申报', undefined]]],
      ['11月20日', [['09:00', '可以开始填写', undefined]]],
      ['1月1日', [['01:00', '您发起了申报', '办件编号 320902202601010001']]],
    ],
  );
});

test('another year is named', () => {
  assert.equal(historyOf([{ kind: 'opened', at: '2025-06-01T01:00:00Z' }], NOW)[0].day, '2025年6月1日');
});

test('records that were asked in one go are one entry, without what they asked for then', () => {
  const [{ entries }] = historyOf(
    [
      { kind: 'opened', at: '2026-11-30T01:00:03Z' },
      { kind: 'checked-education', at: '2026-11-30T01:00:02Z', detail: '填写“学历学位信息”并暂存后，系统会与之核对。' },
      { kind: 'checked-social-security', at: '2026-11-30T01:00:01Z', detail: '未查询到，请上传社保缴费证明。' },
    ],
    NOW,
  );
  assert.deepEqual(entries.map(({ text, note }) => [text, note]), [['可以开始填写', undefined], ['系统核验了社保、学历', undefined]]);
});

test('an event of a later release says what the server calls it', () => {
  assert.deepEqual(historyOf([{ kind: 'certificate-issued', title: '已发证', detail: '编号 1', at: '2026-11-30T01:00:00Z' }], NOW)[0].entries, [
    { time: '09:00', text: '已发证', note: '编号 1' },
  ]);
});

test('what was to be corrected stays with its return, round by round', () => {
  const at = '2026-11-30T01:00:00Z';
  const [{ entries }] = historyOf(
    [{ kind: 'resubmitted', at }, { kind: 'stage-returned', at, actor: '某局' }, { kind: 'stage-returned', at, actor: '某局' }, { kind: 'submitted', at }],
    NOW,
    [{ items: [{ itemName: '工作总结', reason: '第二次' }] }, { items: [{ itemName: '学历', reason: '第一次' }] }],
  );
  assert.deepEqual(entries.map(({ items }) => items?.map(({ reason }) => reason)), [undefined, ['第二次'], ['第一次'], undefined]);
});
