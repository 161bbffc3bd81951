// bpmnlint's recommended rules and those for the engine's version, warnings included; and what a reader needs.
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { createRequire } from 'node:module';
import { processOf } from '../models.mjs';
import { layoutProblems } from './layout.mjs';

const require = createRequire(import.meta.url);
/** A new one each time: its rules remember what they saw. */
const bpmnlint = () =>
  new Linter({
    config: { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'] },
    resolver: new NodeResolver({ require }),
  });

const KEBAB_CASE = /^[a-z0-9]+(--?[a-z0-9]+)*$/;
const CHINESE = /\p{Script=Han}/u;
/** What would run code of its own, or name a class where a bean is meant. */
const FOREIGN_CODE = ['camunda:class', 'camunda:expression', 'camunda:type'];

export async function checkDiagram(diagram) {
  const { file, definitions, warnings } = diagram;
  const process = processOf(diagram);
  const found = [];
  const say = (place, text) => found.push({ file, place, text });

  warnings.forEach(text => say('file', text));
  if (!process) {
    say('file', 'holds no process');
    return found;
  }
  for (const [rule, reports] of Object.entries(await bpmnlint().lint(definitions))) {
    reports.forEach(({ id, message }) => say(id, `${message} (${rule})`));
  }
  head(diagram, process, say);
  elementsOf(process).forEach(element => checkElement(element, say));
  layoutProblems(definitions.diagrams?.[0]).forEach(({ place, text }) => say(place, text));
  return found;
}

function head({ file, definitions }, process, say) {
  if (`${process.id}.bpmn` !== file) {
    say(process.id, 'is not what its file is called');
  }
  if (definitions.$attrs['modeler:executionPlatformVersion'] !== '7.24.0') {
    say(process.id, 'is not made for Camunda Platform 7.24.0');
  }
  if (!process.isExecutable) {
    say(process.id, 'is not executable');
  }
  for (const name of ['historyTimeToLive', 'versionTag']) {
    if (!process.get(`camunda:${name}`)) {
      say(process.id, `has no ${name}`);
    }
  }
}

/** Also what lies inside sub-processes. */
const elementsOf = ({ flowElements = [] }) => flowElements.flatMap(element => [element, ...elementsOf(element)]);

function checkElement(element, say) {
  const { id, name } = element;
  if (!KEBAB_CASE.test(id)) {
    say(id, 'is no kebab-case id');
  }
  if (name && !CHINESE.test(name)) {
    say(id, `is called ${name}, which is not Chinese`);
  }
  if (element.$type === 'bpmn:ScriptTask') {
    say(id, 'runs a script; a delegate says it in Java');
  }
  for (const attribute of FOREIGN_CODE) {
    if (element[attribute.split(':')[1]]) {
      say(id, `has ${attribute}; a bean is named by camunda:delegateExpression`);
    }
  }
  if (element.$type === 'bpmn:ServiceTask' && !element.get('camunda:delegateExpression')) {
    say(id, 'names no bean that does its work');
  }
}
