import assert from 'node:assert/strict';
import test from 'node:test';
import { Materials } from '../../src/form/materials.js';

/** A server whose answers come when they are told to. */
function held() {
  const answers = [];
  globalThis.fetch = url =>
    url === '/api/session'
      ? Promise.resolve(Response.json({ csrf: {} }))
      : new Promise(resolve => answers.push(names => resolve(Response.json(form(names)))));
  return answers;
}

const form = names => ({ materials: [{ slot: 'a', files: names.map(fileName => ({ fileName })) }], checks: [], labels: {}, data: { facts: {} } });

const shownBy = taskForm => taskForm.view.materials[0].files.map(file => file.fileName);

test('what was asked before and is answered later never covers what is newer', async () => {
  const answers = held();
  const taskForm = { url: '/api/tasks/1', view: { materials: [] }, gone: true };
  const materials = new Materials(taskForm);
  const older = materials.refresh();
  const newer = materials.refresh();
  answers[1](['1.pdf', '2.pdf']);
  await newer;
  answers[0](['1.pdf']);
  await older;
  assert.deepEqual(shownBy(taskForm), ['1.pdf', '2.pdf']);

  const next = materials.refresh();
  answers[2](['2.pdf']);
  await next;
  assert.deepEqual(shownBy(taskForm), ['2.pdf']);
});
