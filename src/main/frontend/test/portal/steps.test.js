import assert from 'node:assert/strict';
import test from 'node:test';
import { stepsOf } from '../../src/portal/case/steps.js';

const AT = { begun: '2026-11-20T01:00:00Z', sent: '2026-11-21T01:00:00Z', opened: '2026-11-21T01:00:05Z', county: '2026-11-23T01:00:00Z', end: '2026-11-24T01:00:00Z' };
const COUNTY = { name: '区县人社审核', office: '亭湖区局' };
const CITY = { name: '市人社审核', office: '盐城市局' };

const states = (status, stages = [], { submittedAt, events = [] } = {}) =>
  stepsOf({ summary: { status, createdAt: AT.begun, submittedAt }, stages, events }).map(step => `${step.key} ${step.state}`);

test('a draft is at its first step', () => {
  assert.deepEqual(states('DRAFT'), ['fill now', 'send todo', 'check todo', 'review todo', 'result todo']);
  assert.deepEqual(states('CHECKING'), states('DRAFT'), 'also while its records are asked');
});

test('what was sent is checked, then reviewed stage by stage', () => {
  const sent = { submittedAt: AT.sent };
  assert.deepEqual(states('CHECKING', [], sent), ['fill done', 'send done', 'check now', 'review todo', 'result todo']);
  const stages = [{ ...COUNTY, state: 'done' }, { ...CITY, state: 'current', since: AT.county, claimed: true }];
  assert.deepEqual(states('CITY_REVIEW', stages, sent), ['fill done', 'send done', 'check done', 'review-0 done', 'review-1 now', 'result todo']);
});

test('each step has the day on which it was done', () => {
  const events = [
    { kind: 'approved', at: AT.end },
    { kind: 'stage-approved', actor: COUNTY.office, detail: COUNTY.name, at: AT.county },
    { kind: 'stage-opened', actor: COUNTY.office, detail: COUNTY.name, at: AT.opened },
  ];
  const steps = stepsOf({ summary: { status: 'APPROVED', createdAt: AT.begun, submittedAt: AT.sent }, stages: [{ ...COUNTY, state: 'done' }], events });
  assert.deepEqual(steps.map(step => step.at), [AT.begun, AT.sent, AT.opened, AT.county, AT.end]);
});

test('the automatic checks were over when the first office had it since it was sent last', () => {
  const events = [
    { kind: 'stage-opened', actor: CITY.office, detail: CITY.name, at: AT.county },
    { kind: 'stage-opened', actor: COUNTY.office, detail: COUNTY.name, at: AT.opened },
    { kind: 'resubmitted', at: AT.sent },
    { kind: 'stage-opened', actor: COUNTY.office, detail: COUNTY.name, at: AT.begun },
  ];
  const stages = [{ ...COUNTY, state: 'done' }, { ...CITY, state: 'current', since: AT.county }];
  const steps = stepsOf({ summary: { status: 'CITY_REVIEW', createdAt: AT.begun, submittedAt: AT.sent }, stages, events });
  assert.equal(steps[2].at, AT.opened);
});

test('a return stops at its stage, and a withdrawal goes back to the first step', () => {
  const sent = { submittedAt: AT.sent };
  assert.equal(states('RETURNED', [{ ...COUNTY, state: 'current' }], sent)[3], 'review-0 back');
  assert.deepEqual(states('WITHDRAWN', [{ ...COUNTY, state: 'waiting' }], sent), ['fill now', 'send todo', 'check todo', 'review-0 todo', 'result todo']);
});

test('a refusal and a lapse are told at their stage and at the end', () => {
  const sent = { submittedAt: AT.sent };
  assert.deepEqual(states('REJECTED', [{ ...COUNTY, state: 'rejected' }], sent).slice(3), ['review-0 failed', 'result failed']);
  assert.deepEqual(states('LAPSED', [{ ...COUNTY, state: 'lapsed' }], sent).slice(3), ['review-0 failed', 'result failed']);
});
