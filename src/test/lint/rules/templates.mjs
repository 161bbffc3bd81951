// Element templates: valid for Modeler, in Chinese, and what our own diagrams say they are made of.
import { validate } from '@bpmn-io/element-templates-validator';

const ID = /^zhicheng\.[a-z0-9]+(-[a-z0-9]+)*$/;
const CHINESE = /\p{Script=Han}/u;

/** @param templates as read from their files, each { file, template } */
export function checkTemplates(templates, diagrams) {
  return [...templates.flatMap(checkTemplate), ...twice(templates), ...diagrams.flatMap(diagram => usesOf(diagram, templates))];
}

function checkTemplate({ file, template }) {
  const problems = [];
  const say = (place, text) => problems.push({ file, place, text });
  const { valid, errors } = validate(template);
  if (!valid) {
    errors.forEach(({ message, dataPath, instancePath }) => say(instancePath || dataPath || 'file', message));
    return problems;
  }
  if (!ID.test(template.id) || `${template.id.split('.')[1]}.json` !== file) {
    say(template.id, 'is not what its file is called');
  }
  for (const [what, text] of [
    ['name', template.name],
    ['description', template.description],
    ['category', template.category?.name],
  ]) {
    if (!CHINESE.test(text ?? '')) {
      say(template.id, `has no Chinese ${what}`);
    }
  }
  // Version 0 and none are not the same to Modeler, and diagrams name both
  if (!Number.isInteger(template.version)) {
    say(template.id, 'has no version');
  }
  if (!template.elementType?.value || !template.appliesTo.includes(template.elementType.value)) {
    say(template.id, 'does not apply to the element that it makes');
  }
  for (const property of template.properties.filter(({ type }) => type !== 'Hidden')) {
    if (!CHINESE.test(property.label ?? '') || !CHINESE.test(property.description ?? '')) {
      say(template.id, `does not explain ${property.binding.name} in Chinese`);
    }
  }
  return problems;
}

function twice(templates) {
  const ids = templates.map(({ template }) => template.id);
  return ids.filter((id, i) => ids.indexOf(id) < i).map(id => ({ file: '*', place: id, text: 'is the id of two templates' }));
}

/** What a diagram says it was made from must be there, and must still be in the element. */
function usesOf({ file, definitions }, templates) {
  const problems = [];
  for (const element of elementsOf(definitions.rootElements.find(root => root.$type === 'bpmn:Process') ?? {})) {
    const used = element.get('camunda:modelerTemplate');
    if (!used) {
      if (element.$type === 'bpmn:ServiceTask') {
        problems.push({ file, place: element.id, text: 'is made from no element template' });
      }
      continue;
    }
    const found = templates.find(({ template }) => template.id === used)?.template;
    if (!found) {
      problems.push({ file, place: element.id, text: `is made from ${used}, which is not there` });
    } else if (found.version !== Number(element.get('camunda:modelerTemplateVersion'))) {
      problems.push({ file, place: element.id, text: `is made from another version of ${used}` });
    } else if (found.elementType.value !== element.$type) {
      problems.push({ file, place: element.id, text: `is no ${found.elementType.value}, which ${used} makes` });
    } else {
      found.properties
        .filter(property => property.type === 'Hidden' && !holds(element, property))
        .forEach(({ value }) => problems.push({ file, place: element.id, text: `lacks ${value}, which ${used} sets` }));
    }
  }
  return problems;
}

function holds(element, { value, binding }) {
  const extensions = element.extensionElements?.values ?? [];
  const has = (type, test) => extensions.some(extension => extension.$type === type && test(extension));
  switch (binding.type) {
    case 'property':
      return element.get(binding.name) === value;
    case 'camunda:executionListener':
      return has('camunda:ExecutionListener', ({ event, delegateExpression }) => event === binding.event && delegateExpression === value);
    case 'camunda:in:businessKey':
      return has('camunda:In', ({ businessKey }) => businessKey === value);
    case 'camunda:in':
      return has('camunda:In', ({ source, target }) => source === value && target === binding.target);
    case 'camunda:out':
      return has('camunda:Out', ({ source, target }) => target === value && source === binding.source);
    default:
      return false;
  }
}

/** Also what lies inside sub-processes. */
const elementsOf = ({ flowElements = [] }) => flowElements.flatMap(element => [element, ...elementsOf(element)]);
