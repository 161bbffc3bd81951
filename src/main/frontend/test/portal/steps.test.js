import assert from 'node:assert/strict';
import test from 'node:test';
import { stepsOf } from '../../src/portal/case/steps.js';

const AT = { begun: '2026-11-20T01:00:00Z', sent: '2026-11-21T01:00:00Z', opened: '2026-11-21T01:00:05Z', county: '2026-11-23T01:00:00Z', end: '2026-11-24T01:00:00Z' };
const COUNTY = { name: '区县人社审核', office: '亭湖区局' };
const CITY = { name: '市人社审核', office: '盐城市局' };

const states = (status, stages = [], { submittedAt, events = [] } = {}) =>
  stepsOf({ summary: { status, createdAt: AT.begun, submittedAt }, stages, events }).map(step => `${step.key} ${step.state}`);

test('a draft is at its first step', () => {
  assert.deepEqual(states('DRAFT'), ['check done', 'fill now', 'send todo', 'review todo', 'result todo']);
  assert.deepEqual(states('CHECKING'), ['check now', 'fill todo', 'send todo', 'review todo', 'result todo'], 'its records are asked first');
});

test('what was sent is checked, then reviewed stage by stage', () => {
  const sent = { submittedAt: AT.sent };
  assert.deepEqual(states('CHECKING', [], sent), ['check done', 'fill done', 'send now', 'review todo', 'result todo']);
  const stages = [{ ...COUNTY, state: 'done' }, { ...CITY, state: 'current', since: AT.county, claimed: true }];
  assert.deepEqual(states('CITY_REVIEW', stages, sent), ['check done', 'fill done', 'send done', 'review-0 done', 'review-1 now', 'result todo']);
});

test('each step has the day on which it was done', () => {
  const events = [
    { kind: 'approved', at: AT.end },
    { kind: 'stage-approved', actor: COUNTY.office, detail: COUNTY.name, at: AT.county },
    { kind: 'stage-opened', actor: COUNTY.office, detail: COUNTY.name, at: AT.opened },
    { kind: 'opened', at: AT.begun },
  ];
  const steps = stepsOf({ summary: { status: 'APPROVED', createdAt: AT.begun, submittedAt: AT.sent }, stages: [{ ...COUNTY, state: 'done' }], events });
  assert.deepEqual(steps.map(step => step.at), [AT.begun, AT.sent, AT.sent, AT.county, AT.end]);
});

test('the records had answered when it could be filled in, whatever was sent or opened since', () => {
  const events = [
    { kind: 'stage-opened', actor: CITY.office, detail: CITY.name, at: AT.county },
    { kind: 'resubmitted', at: AT.sent },
    { kind: 'stage-opened', actor: COUNTY.office, detail: COUNTY.name, at: AT.sent },
    { kind: 'opened', at: AT.opened },
    { kind: 'registered', at: AT.begun },
  ];
  const stages = [{ ...COUNTY, state: 'done' }, { ...CITY, state: 'current', since: AT.county }];
  const steps = stepsOf({ summary: { status: 'CITY_REVIEW', createdAt: AT.begun, submittedAt: AT.sent }, stages, events });
  assert.deepEqual([steps[0].key, steps[0].at], ['check', AT.opened]);
});

test('a fresh draft never shows the records as still to be asked', () => {
  const [check] = stepsOf({ summary: { status: 'DRAFT', createdAt: AT.begun }, stages: [], events: [{ kind: 'registered', at: AT.begun }] });
  assert.deepEqual([check.key, check.state, check.at], ['check', 'done', AT.begun]);
});

test('a return stops at its stage, and a withdrawal goes back to the first step', () => {
  const sent = { submittedAt: AT.sent };
  assert.equal(states('RETURNED', [{ ...COUNTY, state: 'current' }], sent)[3], 'review-0 back');
  assert.deepEqual(states('WITHDRAWN', [{ ...COUNTY, state: 'waiting' }], sent), ['check done', 'fill now', 'send todo', 'review-0 todo', 'result todo']);
});

test('a refusal and a lapse are told at their stage and at the end', () => {
  const sent = { submittedAt: AT.sent };
  assert.deepEqual(states('REJECTED', [{ ...COUNTY, state: 'rejected' }], sent).slice(3), ['review-0 failed', 'result failed']);
  assert.deepEqual(states('LAPSED', [{ ...COUNTY, state: 'lapsed' }], sent).slice(3), ['review-0 failed', 'result failed']);
});
