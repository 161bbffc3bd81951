// What one model says of another has to be there: forms, tables and called processes.
import { decisionOf, processOf } from '../models.mjs';

export function checkLinks({ diagrams, tables, forms }) {
  const known = {
    form: forms.map(({ schema }) => schema.id),
    decision: tables.map(decisionOf).map(decision => decision?.id),
    process: diagrams.map(processOf).map(process => process?.id),
  };
  return [
    ...Object.entries(known).flatMap(([kind, ids]) => twice(kind, ids)),
    ...diagrams.flatMap(diagram => linksOf(diagram, known)),
  ];
}

function twice(kind, ids) {
  return ids
    .filter((id, i) => ids.indexOf(id) < i)
    .map(id => ({ file: `*`, place: id, text: `is the id of two models: ${kind}` }));
}

function linksOf(diagram, known) {
  const process = processOf(diagram);
  const problems = [];
  const say = (place, text) => problems.push({ file: diagram.file, place, text });
  const look = (element, kind, id, binding) => {
    if (!known[kind].includes(id)) {
      say(element.id, `names the ${kind} ${id}, which is not there`);
    } else if (!binding) {
      say(element.id, `does not say which version of the ${kind} ${id} it means`);
    }
  };
  for (const element of process?.flowElements ?? []) {
    const formRef = element.formRef;
    if (formRef) {
      look(element, 'form', formRef, element.formRefBinding);
    } else if (needsForm(element, process)) {
      say(element.id, 'shows no form');
    }
    if (element.$type === 'bpmn:BusinessRuleTask') {
      look(element, 'decision', element.decisionRef, element.decisionRefBinding);
    }
    if (element.$type === 'bpmn:CallActivity') {
      look(element, 'process', element.calledElement, element.calledElementBinding);
    }
  }
  return problems;
}

/** A task of a person; and the start of a process that people may start. */
function needsForm({ $type, eventDefinitions }, process) {
  return (
    $type === 'bpmn:UserTask' ||
    ($type === 'bpmn:StartEvent' && !eventDefinitions?.length && process.isStartableInTasklist !== false)
  );
}
