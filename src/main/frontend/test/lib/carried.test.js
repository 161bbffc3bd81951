import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedChoice, proposedChoice, proposedDegree } from '../../src/outlook/carried.js';

const answers = { degreeLevel: 'bachelor', studyForm: 'adult', graduated: '2018年6月30日', division: '320902', specialty: '05-09-01-01', level: 'assistant' };

test('what was answered is proposed where nothing is typed', () => {
  assert.deepEqual(proposedChoice(answers, { division: '', specialty: undefined }), {
    division: '320902',
    specialty: '05-09-01-01',
    level: 'assistant',
  });
});

test('what somebody typed stays', () => {
  assert.deepEqual(proposedChoice(answers, { division: '320903', level: 'technician' }), { specialty: '05-09-01-01' });
});

test('what was carried is still known when the page is loaded again', () => {
  assert.deepEqual(carriedChoice(answers, { division: '320902', specialty: '05-09-01-01', level: 'technician' }), ['division', 'specialty']);
  assert.deepEqual(carriedChoice(undefined, { division: '320902' }), []);
});

test('nothing is proposed from nothing', () => {
  assert.deepEqual(proposedChoice(undefined, {}), {});
  assert.equal(proposedDegree(undefined), undefined);
  assert.equal(proposedDegree({ graduated: '2018' }), undefined);
});

test('a day is carried only where it was said to the day', () => {
  assert.deepEqual(proposedDegree(answers), { degreeLevel: 'bachelor', studyForm: 'adult', graduationDate: '2018-06-30' });
  assert.equal(proposedDegree({ ...answers, graduated: '2018' }).graduationDate, undefined);
});
