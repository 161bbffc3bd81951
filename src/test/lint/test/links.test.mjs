import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDiagram, readForm, readTable } from '../models.mjs';
import { checkLinks } from '../rules/links.mjs';
import { DIAGRAM, FORM, spoil, TABLE, texts } from './samples.mjs';

const forms = ['start', 'answer'].map(id => readForm(`${id}.form`, spoil(FORM, '"id":"sample"', `"id":"${id}"`)));
const tables = [await readTable('table.dmn', TABLE)];

async function check(text, more = {}) {
  return texts(checkLinks({ diagrams: [await readDiagram('sample.bpmn', text)], tables, forms, ...more }));
}

test('says nothing where all is there', async () => assert.deepEqual(await check(DIAGRAM), []));

for (const [fault, what, by, expected] of [
  ['a form that is not there', 'formRef="answer"', 'formRef="anwser"', 'answer names the form anwser, which is not there'],
  ['a task without a form', ' camunda:formRef="answer" camunda:formRefBinding="latest"', '', 'answer shows no form'],
  ['a start without a form', ' camunda:formRef="start" camunda:formRefBinding="latest"', '', 'requested shows no form'],
  [
    'a form without its version',
    'formRef="answer" camunda:formRefBinding="latest"',
    'formRef="answer"',
    'answer does not say which version of the form answer it means',
  ],
  [
    'a table that is not there',
    'decisionRef="table"',
    'decisionRef="tabel"',
    'decide names the decision tabel, which is not there',
  ],
  [
    'a process that is not there',
    'calledElement="sample"',
    'calledElement="simple"',
    'archive names the process simple, which is not there',
  ],
]) {
  test(`finds ${fault}`, async () => assert.deepEqual(await check(spoil(DIAGRAM, what, by)), [expected]));
}

test('needs no start form where nobody starts by hand', async () => {
  const called = spoil(
    spoil(DIAGRAM, ' camunda:formRef="start" camunda:formRefBinding="latest"', ''),
    'isExecutable="true"',
    'isExecutable="true" camunda:isStartableInTasklist="false"',
  );
  assert.deepEqual(await check(called), []);
});

test('finds two forms with one id', async () => {
  assert.deepEqual(await check(DIAGRAM, { forms: [...forms, forms[0]] }), ['start is the id of two models: form']);
});
