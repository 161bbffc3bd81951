import assert from 'node:assert/strict';
import test from 'node:test';
import { CHECK, hashOf, inSteps, isUntouched, LIST, neighbours, nextToDo, placeOf, progressOf, sectionOf, tally } from '../../src/form/steps.js';

const keys = ['basicInfo', 'education', 'materials'];

function view(more = {}) {
  return {
    sections: keys.map(key => ({ key, label: key })),
    materials: [
      { slot: 'id', section: 'materials', files: [] },
      { slot: 'report', section: 'education', files: [{ id: '1' }] },
    ],
    schema: { components: keys.map(path => ({ type: 'group', path })) },
    ...more,
  };
}

test('every place has an address, and every address a place', () => {
  for (const place of [LIST, CHECK, { kind: 'section', key: 'education' }]) {
    assert.deepEqual(placeOf(hashOf(place), keys), place);
  }
  for (const hash of ['', '#', '#section/unknown', '#section', '#check/x', '#main', '#section/%']) {
    assert.deepEqual(placeOf(hash, keys), LIST, hash);
  }
});

test('a section that an admin called anything is found by its address', () => {
  const key = 'a/b #ü';
  assert.deepEqual(placeOf(hashOf({ kind: 'section', key: 'ü x' }), ['ü x']), { kind: 'section', key: 'ü x' });
  assert.equal(hashOf({ kind: 'section', key }).includes(' '), false);
});

test('only what one fills in in the portal has steps', () => {
  assert.equal(inSteps(view(), { taskId: 't', host: 'portal' }), true);
  assert.equal(inSteps(view(), { taskId: 't', host: 'tasklist' }), false);
  assert.equal(inSteps(view(), { startProcess: 'declaration', host: 'portal' }), false);
  assert.equal(inSteps(view({ review: {}, declaration: {} }), { taskId: 't', host: 'portal' }), false);
  assert.equal(inSteps(view({ sections: [{ key: 'form' }] }), { taskId: 't', host: 'portal' }), false);
  assert.equal(inSteps(view({ sections: [{ key: 'form' }], declaration: {} }), { taskId: 't', host: 'portal' }), false);
});

test('on and back end at the ends', () => {
  assert.deepEqual(neighbours(keys, 'basicInfo'), { before: undefined, after: 'education' });
  assert.deepEqual(neighbours(keys, 'materials'), { before: 'education', after: undefined });
});

test('a problem belongs to the section in which its place is seen', () => {
  assert.equal(sectionOf(view(), '/education/degrees/0/school'), 'education');
  assert.equal(sectionOf(view(), '/materials/report'), 'education');
  assert.equal(sectionOf(view(), '/materials/id'), 'materials');
  assert.equal(sectionOf(view(), '/materials'), 'materials');
  assert.equal(sectionOf(view(), ''), undefined);
  assert.equal(sectionOf({ ...view(), sections: [...view().sections, { key: 'form' }] }, '/loose'), 'form', 'a field outside groups');
});

test('a row without anything in it is nothing begun', () => {
  assert.equal(isUntouched(view(), { materials: {}, basicInfo: { rows: [{ highest: false }], text: ' ' } }, 'basicInfo'), true);
  assert.equal(isUntouched(view(), { basicInfo: { rows: [{ school: '南' }] } }, 'basicInfo'), false);
  assert.equal(isUntouched(view(), {}, 'education'), false, 'a file was uploaded there');
});

test('how far a section is', () => {
  const required = { required: true };
  assert.equal(progressOf(required, true, { missing: 2, faulty: 0 }), 'untouched');
  assert.equal(progressOf({ required: false }, true, { missing: 0, faulty: 0 }), 'optional');
  assert.equal(progressOf({ required: false }, true, { missing: 1, faulty: 0 }), 'untouched', 'a file is asked for');
  assert.equal(progressOf(required, false, undefined), 'part', 'nobody knows yet');
  assert.equal(progressOf(required, false, { missing: 1, faulty: 0 }), 'part');
  assert.equal(progressOf(required, false, { missing: 1, faulty: 1 }), 'faulty');
  assert.equal(progressOf(required, false, { missing: 0, faulty: 0 }), 'done');
});

test('what may be left empty is done when nothing else is left', () => {
  assert.deepEqual(tally(['done', 'part', 'optional']), { all: 3, done: 1, complete: false });
  assert.deepEqual(tally(['done', 'done', 'optional']), { all: 3, done: 2, complete: true });
  assert.deepEqual(tally(['locked', 'returned', 'mended']), { all: 3, done: 2, complete: false });
});

test('one goes on with the first that is not done', () => {
  assert.equal(nextToDo(keys, ['done', 'faulty', 'untouched']), 'education');
  assert.equal(nextToDo(keys, ['locked', 'locked', 'returned']), 'materials');
  assert.equal(nextToDo(keys, ['done', 'mended', 'optional']), undefined);
});
