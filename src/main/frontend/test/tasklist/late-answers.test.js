import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoreLateAnswers } from '../../src/tasklist/late-answers.js';

/** Camunda's client: static methods that need their class, answers when they are told to. */
function client() {
  const asked = [];
  class Task {
    static path = 'task';
    static get(id, done) {
      asked.push({ id, path: this.path, done });
    }
  }
  return { asked, camAPI: { tasks: Task, resource(name) { return name === 'task' ? this.tasks : { name }; } } };
}

test('a task that is gone is told of while it is open', () => {
  const { asked, camAPI } = client();
  const tasks = ignoreLateAnswers(camAPI, () => 'one').resource('task');
  let told;
  tasks.get('one', error => (told = error));
  asked[0].done({ status: 404, message: 'gone' });
  assert.equal(told.status, 404);
});

test('once another task is open it is an error, and none that says what is open is gone', () => {
  const { asked, camAPI } = client();
  let open = 'one';
  const tasks = ignoreLateAnswers(camAPI, () => open).resource('task');
  let told;
  tasks.get('one', error => (told = error));
  open = 'two';
  asked[0].done({ status: 404, message: 'gone' });
  assert.equal(told.status, undefined);
  assert.equal(told.message, 'gone');
});

test('answers and the rest of the client are as they were', () => {
  const { asked, camAPI } = client();
  const mended = ignoreLateAnswers(camAPI, () => 'two');
  let answer;
  mended.resource('task').get('one', (error, task) => (answer = { error, task }));
  asked[0].done(null, { id: 'one' });
  assert.deepEqual(answer, { error: null, task: { id: 'one' } });
  assert.equal(asked[0].path, 'task');
  assert.deepEqual(mended.resource('filter'), { name: 'filter' });
});
