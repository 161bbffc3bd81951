import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDiagram } from '../models.mjs';
import { checkTemplates } from '../rules/templates.mjs';
import { DIAGRAM, spoil, texts } from './samples.mjs';

const TEMPLATE = `{
  "$schema": "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json",
  "name": "核对申请", "id": "zhicheng.check", "version": 2, "description": "核对一份申请。",
  "category": { "id": "sample", "name": "样例" },
  "appliesTo": ["bpmn:Task", "bpmn:ServiceTask"], "elementType": { "value": "bpmn:ServiceTask" },
  "properties": [
    { "type": "Hidden", "value": "\${check}", "binding": { "type": "property", "name": "camunda:delegateExpression" } },
    { "type": "Hidden", "value": "\${note}", "binding": { "type": "camunda:executionListener", "event": "end", "implementationType": "delegateExpression" } },
    { "label": "名称", "description": "图上的名称。", "type": "String", "binding": { "type": "property", "name": "name" } }
  ]
}`;

const MADE = spoil(
  spoil(DIAGRAM, 'delegateExpression="${check}"', 'delegateExpression="${check}" camunda:modelerTemplate="zhicheng.check" camunda:modelerTemplateVersion="2"'),
  '<bpmn:incoming>requested--check</bpmn:incoming>',
  '<bpmn:extensionElements><camunda:executionListener event="end" delegateExpression="${note}" /></bpmn:extensionElements><bpmn:incoming>requested--check</bpmn:incoming>',
);

async function check(template, diagram = MADE, file = 'check.json') {
  const templates = template.map(text => ({ file, template: JSON.parse(text) }));
  return texts(checkTemplates(templates, [await readDiagram('sample.bpmn', diagram)]));
}

test('says nothing where all is there', async () => assert.deepEqual(await check([TEMPLATE]), []));

for (const [fault, what, by, expected] of [
  ['another file', '"id": "zhicheng.check"', '"id": "zhicheng.look"', 'zhicheng.look is not what its file is called'],
  ['an English name', '"name": "核对申请"', '"name": "Check"', 'zhicheng.check has no Chinese name'],
  ['an English category', '"name": "样例"', '"name": "Sample"', 'zhicheng.check has no Chinese category'],
  ['no description', '"description": "核对一份申请。",', '', 'zhicheng.check has no Chinese description'],
  ['no version', '"version": 2, ', '', 'zhicheng.check has no version'],
  ['a field that is not explained', '"description": "图上的名称。", ', '', 'zhicheng.check does not explain name in Chinese'],
  ['another element', '"bpmn:Task", "bpmn:ServiceTask"', '"bpmn:Task"', 'zhicheng.check does not apply to the element that it makes'],
]) {
  test(`finds ${fault}`, async () => assert.ok((await check([spoil(TEMPLATE, what, by)])).includes(expected)));
}

test('finds what Modeler would not read', async () =>
  assert.notDeepEqual(await check([spoil(TEMPLATE, '"type": "String"', '"type": "Sting"')]), []));

test('finds two of one id', async () => assert.deepEqual(await check([TEMPLATE, TEMPLATE]), ['zhicheng.check is the id of two templates']));

for (const [fault, what, by, expected] of [
  ['a step without a template', / camunda:modelerTemplate\S+ camunda:modelerTemplateVersion="2"/.exec(MADE)[0], '', 'check is made from no element template'],
  ['a template that is not there', 'Template="zhicheng.check"', 'Template="zhicheng.chek"', 'check is made from zhicheng.chek, which is not there'],
  ['another version', 'TemplateVersion="2"', 'TemplateVersion="1"', 'check is made from another version of zhicheng.check'],
  ['another bean', 'delegateExpression="${check}"', 'delegateExpression="${look}"', 'check lacks ${check}, which zhicheng.check sets'],
  ['a lost listener', 'event="end"', 'event="start"', 'check lacks ${note}, which zhicheng.check sets'],
]) {
  test(`finds ${fault} in a diagram`, async () => assert.deepEqual(await check([TEMPLATE], spoil(MADE, what, by)), [expected]));
}
