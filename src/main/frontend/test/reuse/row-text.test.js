import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { reuse } from '../../src/messages/reuse.zh.js';
import { ageOf } from '../../src/reuse/age.js';
import { filledWith, LISTS, notIn, textOf } from '../../src/reuse/row-text.js';
import { isBlank } from '../../src/widgets/row-name.js';

const degree = { school: '盐城工学院', major: '电气工程', degreeLevel: 'bachelor', studyForm: 'full-time', graduationDate: '2018-06-30', highest: true };

test('says a degree and a job in words', () => {
  assert.deepEqual(textOf.degrees(degree), { title: '盐城工学院，电气工程', facts: '本科，全日制，2018-06-30 毕业' });
  assert.deepEqual(textOf.jobs({ employerName: '盐城市XX有限公司', position: '工程师', startDate: '2018-07-01' }), { title: '盐城市XX有限公司，工程师', facts: '2018-07-01 至今' });
});

test('knows each choice of the form by its name there', () => {
  const form = JSON.parse(readFileSync(new URL('../../../../../forms/fill-in-declaration.form', import.meta.url), 'utf8'));
  const fields = list => list.flatMap(field => [field, ...fields(field.components ?? [])]);
  for (const key of ['degreeLevel', 'studyForm']) {
    const named = Object.fromEntries(fields(form.components).find(field => field.key === key).values.map(({ value, label }) => [value, label]));
    assert.deepEqual(reuse[key], named);
  }
});

test('offers nothing that stands in the form', () => {
  const offered = [{ row: degree }, { row: { ...degree, school: '东南大学' } }];
  assert.deepEqual(notIn([degree], offered, LISTS['/education/degrees']), [offered[1]]);
});

test('takes the place of blank rows, and of two degrees only one is relied on', () => {
  assert.deepEqual(filledWith([{ school: '', highest: false }], [degree], isBlank), [degree]);
  const other = { ...degree, school: '东南大学' };
  assert.deepEqual(
    filledWith([degree], [other], isBlank).map(row => row.highest),
    [true, false],
  );
});

test('says an age as people do', () => {
  const now = Date.parse('2026-11-29T00:00:00Z');
  const age = time => ageOf(time, now);
  assert.deepEqual(['2026-11-28T12:00:00Z', '2026-11-20T00:00:00Z', '2026-06-01T00:00:00Z', '2024-11-01T00:00:00Z'].map(age), ['今天', '9 天前', '5 个月前', '2 年前']);
});
