import assert from 'node:assert/strict';
import test from 'node:test';
import { orders } from '../../src/form/row-order.js';
import { carryProblems } from '../../src/form/row-problems.js';

function taskForm() {
  const section = { problems: [{ pointer: '/e/rows/1/a', message: '乙' }], said: undefined };
  return {
    problems: [{ pointer: '/e/rows/0/a', message: '甲' }, { pointer: '/e/rows/1/a', message: '乙' }],
    view: { sections: [{ key: 'e' }], labels: { '/e/rows/0/b': '第一', '/e/rows/1/b': '第二', '/f/c': '别处' } },
    saving: { section: () => section },
    paint() {
      this.painted = true;
    },
  };
}

test('what is said of a row goes where the row goes', () => {
  const form = taskForm();
  assert.deepEqual(carryProblems(form, '/e/rows', orders.moved(2, 0, 1)), []);
  assert.deepEqual(form.problems, [{ pointer: '/e/rows/1/a', message: '甲' }, { pointer: '/e/rows/0/a', message: '乙' }]);
  assert.deepEqual(form.saving.section('e').problems, [{ pointer: '/e/rows/0/a', message: '乙' }]);
  assert.deepEqual(form.view.labels, { '/e/rows/1/b': '第一', '/e/rows/0/b': '第二', '/f/c': '别处' });
  assert.ok(form.painted);
});

test('what is said of a row goes with it and comes back with it', () => {
  const form = taskForm();
  const gone = carryProblems(form, '/e/rows', orders.removed(2, 0));
  assert.deepEqual(form.problems, [{ pointer: '/e/rows/0/a', message: '乙' }]);
  carryProblems(form, '/e/rows', orders.inserted(1, 0), gone);
  assert.deepEqual(form.problems.map(problem => problem.pointer).sort(), ['/e/rows/0/a', '/e/rows/1/a']);
});

test('a form that keeps nothing has nothing to carry', () => {
  assert.deepEqual(carryProblems({ view: {} }, '/rows', orders.removed(1, 0)), []);
});
