import assert from 'node:assert/strict';
import test from 'node:test';
import { EMPTY, question, read, write } from '../../src/statistic/address.js';
import { old, reasonsOf } from '../../src/statistic/reasons.js';

test('what is looked at stands in the address, and nothing where nothing is chosen', () => {
  assert.equal(write(EMPTY), '');
  const wanted = { ...EMPTY, time: 'days', from: '2026-09-01', to: '2026-10-01', level: 'senior' };
  assert.deepEqual(read({ search: write(wanted) }), wanted);
  assert.deepEqual(read({ search: '' }), EMPTY);
});

test('the server is asked for weeks, or for days', () => {
  assert.equal(question(EMPTY).toString(), 'weeks=12');
  assert.equal(question({ ...EMPTY, time: 'days', from: '2026-09-01' }).toString(), 'from=2026-09-01');
  assert.equal(question({ ...EMPTY, time: '4', from: '2026-09-01', series: '05' }).toString(), 'weeks=4&series=05');
});

test('reasons come by how often they were given, other words last', () => {
  const items = [
    { name: '社保', reasons: [{ phrase: '字迹不清', times: 1 }, { times: 9 }] },
    { name: '照片', reasons: [{ phrase: '不是本人', times: 3 }] },
  ];
  assert.deepEqual(
    reasonsOf(items).map(({ item, phrase }) => `${item} ${phrase ?? ''}`),
    ['照片 不是本人', '社保 字迹不清', '社保 '],
  );
});

test('old is what came more than ten working days ago', () => {
  const ages = [0, 3, 6, 11, 21].map(from => ({ from, cases: from }));
  assert.equal(old(ages), 32);
});
