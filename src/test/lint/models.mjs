// Reads diagrams, tables and forms, from folders or from text.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

const require = createRequire(import.meta.url);
const bpmn = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
const dmn = new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') });

export async function readModels(processes, forms) {
  return {
    diagrams: await Promise.all(files(processes, '.bpmn').map(([file, text]) => readDiagram(file, text))),
    tables: await Promise.all(files(processes, '.dmn').map(([file, text]) => readTable(file, text))),
    forms: files(forms, '.form').map(([file, text]) => readForm(file, text)),
  };
}

export async function readDiagram(file, text) {
  const { rootElement, warnings } = await bpmn.fromXML(text);
  return { file, definitions: rootElement, warnings: messages(warnings) };
}

export async function readTable(file, text) {
  const { rootElement, warnings } = await dmn.fromXML(text);
  return { file, definitions: rootElement, warnings: messages(warnings) };
}

export function readForm(file, text) {
  return { file, schema: JSON.parse(text) };
}

/** Element templates, from which Modeler makes steps. */
export function readTemplates(folder) {
  return files(folder, '.json').map(([file, text]) => ({ file, template: JSON.parse(text) }));
}

/** The process that a diagram holds. */
export function processOf({ definitions }) {
  return definitions.rootElements.find(element => element.$type === 'bpmn:Process');
}

/** The decision that a file of tables holds. */
export function decisionOf({ definitions }) {
  return definitions.drgElement.find(element => element.$type === 'dmn:Decision');
}

/** All components of a form, each with the path of names that leads to its value. */
export function componentsOf(schema) {
  const walk = (components, path) =>
    (components ?? []).flatMap(component => {
      const inner = component.path ? [...path, component.path] : path;
      return [{ component, path }, ...walk(component.components, inner)];
    });
  return walk(schema.components, []);
}

function files(folder, ending) {
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')]);
}

const messages = warnings => warnings.map(({ message }) => message);
