import assert from 'node:assert/strict';
import test from 'node:test';
import { bySection, countsOf, found, isMissing, rowNumber, standing } from '../../src/form/problem-list.js';

const view = {
  sections: [
    { key: 'basicInfo', label: '职称申报基本信息' },
    { key: 'materials', label: '申报材料' },
  ],
  materials: [{ slot: 'id', section: 'materials', files: [] }],
};
const at = (pointer, severity = 'block') => ({ pointer, severity, message: pointer });

test('what was changed since is no longer held against anybody', () => {
  const before = { basicInfo: { email: 'a', rows: [{}] } };
  const problems = found([at('/basicInfo/email'), at('/basicInfo/rows'), at('/basicInfo/title')], view, before);
  assert.equal(standing(problems, view, before).length, 3);
  const after = { basicInfo: { email: 'a@b.cn', rows: [{ school: '南' }] } };
  assert.deepEqual(standing(problems, view, after).map(problem => problem.pointer), ['/basicInfo/title']);
});

test('an end before its beginning is mended at either of them, in its own row', () => {
  const rows = (first, second) => ({ workExperience: { rows: [first, second] } });
  const wrong = { startDate: '2020-01-01', endDate: '2019-01-01' };
  const problems = found([at('/workExperience/rows/0/endDate')], view, rows(wrong, {}));
  assert.equal(standing(problems, view, rows({ ...wrong, position: '工程师' }, { startDate: '2021-01-01' })).length, 1);
  assert.equal(standing(problems, view, rows({ ...wrong, startDate: '2018-01-01' }, {})).length, 0);
  assert.equal(standing(problems, view, rows({ ...wrong, endDate: '2021-01-01' }, {})).length, 0);
  assert.equal(standing(problems, view, rows(wrong, {})).length, 1);
});

test('a file that came settles that it was missing, and so does a slot that is no longer asked for', () => {
  const problems = found([at('/materials/id')], view, {});
  const slots = files => ({ ...view, materials: [{ ...view.materials[0], files }] });
  assert.equal(standing(problems, slots([]), {}).length, 1);
  assert.equal(standing(problems, slots([{ id: '1' }]), {}).length, 0);
  assert.equal(standing(problems, { ...view, materials: [] }, {}).length, 0);
});

test('tells what is missing from what is wrong', () => {
  const data = { basicInfo: { email: 'a', mobile: ' ', rows: [{ highest: false }] } };
  assert.equal(isMissing(at('/basicInfo/email'), view, data), false);
  assert.equal(isMissing(at('/basicInfo/mobile'), view, data), true);
  assert.equal(isMissing(at('/basicInfo/rows'), view, data), true);
  assert.equal(isMissing(at('/materials/id'), view, data), true);
  const problems = [at('/basicInfo/email'), at('/basicInfo/mobile'), at('/basicInfo/rows', 'warn'), at('/materials/id')];
  assert.deepEqual(countsOf(problems, view, data, 'basicInfo'), { missing: 1, faulty: 1, advice: 1 });
  assert.deepEqual(countsOf(problems, view, data, 'materials'), { missing: 1, faulty: 0, advice: 0 });
});

test('a section that nobody named is not called by its key', () => {
  const [{ label }] = bySection([at('/start')], { ...view, sections: [{ key: 'start', label: 'start' }] });
  assert.equal(label, '');
});

test('groups by section in the order of the form, the person first, and loses none', () => {
  const problems = [at('/materials/id'), at('/basicInfo/email'), at(''), at('/elsewhere')];
  const groups = bySection(problems, view);
  assert.deepEqual(groups.map(group => group.key), [undefined, 'basicInfo', 'materials']);
  assert.equal(groups.flatMap(group => group.problems).length, problems.length);
});

test('names the row only where there are several', () => {
  const data = { workExperience: { rows: [{}, {}] }, education: { degrees: [{}] } };
  assert.equal(rowNumber(at('/workExperience/rows/1/position'), view, data), 2);
  assert.equal(rowNumber(at('/education/degrees/0/school'), view, data), undefined);
  assert.equal(rowNumber(at('/education/degrees'), view, data), undefined);
  assert.equal(rowNumber(at('/materials/id'), view, data), undefined);
});
