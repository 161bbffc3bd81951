import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicityOf } from '../../src/portal/case/publicity.js';
import { storyOf } from '../../src/portal/case/story.js';
import { groupsOf } from '../../src/publicity/groups.js';

const now = Date.parse('2026-12-02T04:00:00Z');
const event = kind => ({ kind, at: '2026-12-01T04:00:00Z' });
const detail = (events, until) => ({
  summary: { status: 'PUBLICITY', statusLabel: '公示中' },
  stages: [{ name: '公示', state: 'current', office: '盐城市人社局', dueAt: until, contact: { name: '盐城市人社局' } }],
  events: events.map(event),
});

test('one sentence says until when it is published', () => {
  const { sentence, notes } = storyOf(detail(['publicity-begun'], '2026-12-07T16:00:00Z'), now);
  assert.match(sentence, /正在公示，到 12月7日为止/);
  assert.equal(notes.length, 1);
});

test('an objection is said before anything else, until it is judged', () => {
  assert.match(storyOf(detail(['objection-filed', 'publicity-begun'], '2026-12-07T16:00:00Z'), now).sentence, /收到异议/);
  assert.equal(publicityOf([event('objection-dismissed'), event('objection-filed')]).kind, 'open');
  assert.equal(publicityOf([event('objection-filed'), event('objection-dismissed'), event('objection-filed')]).kind, 'filed');
});

test('what is over waits for the office', () => {
  assert.match(storyOf(detail(['publicity-over', 'publicity-begun']), now).sentence, /等待盐城市人社局确认/);
});

test('what one office publishes for the same days is one list', () => {
  const entry = (office, to, open) => ({ office, from: '2026-12-01', to, open });
  const groups = groupsOf([entry('甲', '2026-12-07', false), entry('乙', '2026-12-07', true), entry('甲', '2026-12-07', true), entry('甲', '2026-12-08', true)]);
  assert.deepEqual(
    groups.map(({ office, to, open, entries }) => [office, to, open, entries.length]),
    [
      ['甲', '2026-12-07', true, 2],
      ['乙', '2026-12-07', true, 1],
      ['甲', '2026-12-08', true, 1],
    ],
  );
});
