import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDiagram } from '../models.mjs';
import { checkDiagram } from '../rules/diagrams.mjs';
import { DIAGRAM, spoil, texts } from './samples.mjs';

const TWO_MORE = '<bpmn:incoming>archive--answered</bpmn:incoming><bpmn:incoming>decide--archive</bpmn:incoming>';
const check = async (text, file = 'sample.bpmn') => texts(await checkDiagram(await readDiagram(file, text)));

test('says nothing about a good diagram', async () => assert.deepEqual(await check(DIAGRAM), []));

for (const [fault, what, by, expected] of [
  ['an end that nothing reaches', '<bpmn:incoming>archive--answered</bpmn:incoming>', '', /^answered .*\(no-disconnected\)/],
  ['a task without a name', ' name="核对申请"', '', /^check .*\(label-required\)/],
  ['two flows into a task', '<bpmn:incoming>requested--check', `${TWO_MORE}<bpmn:incoming>requested--check`, /^check .*\(fake-join\)/],
  ['another version of the engine', '7.24.0', '7.23.0', /^sample is not made for/],
  ['no time to live', ' camunda:historyTimeToLive="P1D"', '', /^sample has no historyTimeToLive/],
  ['no version tag', ' camunda:versionTag="1.0.0"', '', /^sample has no versionTag/],
  ['a process that does not run', 'isExecutable="true"', 'isExecutable="false"', /^sample is not executable/],
  ['an id in camel case', 'startEvent id="requested"', 'startEvent id="isRequested"', /^isRequested is no kebab-case id/],
  ['an English name', '核对申请', 'Check it', /^check is called Check it/],
  ['a class', 'camunda:delegateExpression="${check}"', 'camunda:class="a.B"', /^check has camunda:class/],
  ['an expression', 'camunda:delegateExpression="${check}"', 'camunda:expression="${1}"', /^check has camunda:expression/],
  ['a task without a bean', ' camunda:delegateExpression="${check}"', '', /^check names no bean/],
  ['a slanted flow', '<di:waypoint x="250" y="100" />', '<di:waypoint x="250" y="110" />', /^check--answer is drawn/],
  [
    'flows that cross',
    '<di:waypoint x="650" y="100" />',
    '<di:waypoint x="650" y="100" /><di:waypoint x="225" y="100" /><di:waypoint x="225" y="0" /><di:waypoint x="700" y="0" />',
    /crosses archive--answered/,
  ],
]) {
  test(`finds ${fault}`, async () => {
    const found = await check(spoil(DIAGRAM, what, by));
    assert.ok(found.some(text => expected.test(text)), found.join('\n'));
  });
}

test('looks into sub-processes', async () => {
  const inside = '<bpmn:subProcess id="giving-up" name="撤销" triggeredByEvent="true"><bpmn:endEvent id="givenUp" name="已撤销" /></bpmn:subProcess>';
  const found = await check(spoil(DIAGRAM, '</bpmn:process>', `${inside}</bpmn:process>`));
  assert.ok(found.some(text => /^givenUp is no kebab-case id/.test(text)), found.join('\n'));
});

test('finds a script', async () => {
  const script = DIAGRAM.replaceAll('serviceTask', 'scriptTask');
  assert.ok((await check(script)).some(text => /^check runs a script/.test(text)));
});

test('finds a process that is not what its file is called', async () => {
  assert.deepEqual(await check(DIAGRAM, 'other.bpmn'), ['sample is not what its file is called']);
});
