// A decision table that cannot surprise: every cell filled, every row explained, every expression readable.
import { decisionOf } from '../models.mjs';
import { syntaxErrors } from './feel.mjs';

const HIT_POLICIES = ['UNIQUE', 'FIRST', 'COLLECT'];

export function checkTable(table) {
  const { file, definitions, warnings } = table;
  const decision = decisionOf(table);
  const found = [];
  const say = (place, text) => found.push({ file, place, text });

  warnings.forEach(text => say('file', text));
  if (!decision) {
    say('file', 'holds no decision');
    return found;
  }
  head(file, definitions, decision, say);
  const logic = decision.decisionLogic;
  if (logic?.$type !== 'dmn:DecisionTable') {
    say(decision.id, 'is no decision table');
    return found;
  }
  policy(logic, decision, say);
  columns(logic, say);
  (logic.rule ?? []).forEach(rule => row(rule, logic, say));
  reach(logic, say);
  return found;
}

function head(file, definitions, decision, say) {
  if (`${decision.id}.dmn` !== file) {
    say(decision.id, 'is not what its file is called');
  }
  if (definitions.$attrs['modeler:executionPlatformVersion'] !== '7.24.0') {
    say(decision.id, 'is not made for Camunda Platform 7.24.0');
  }
  for (const name of ['historyTimeToLive', 'versionTag']) {
    if (!decision.get(`camunda:${name}`)) {
      say(decision.id, `has no ${name}`);
    }
  }
}

function policy(logic, decision, say) {
  const name = logic.hitPolicy ?? 'UNIQUE';
  if (!HIT_POLICIES.includes(name)) {
    say(decision.id, `has hit policy ${name}; allowed are ${HIT_POLICIES.join(', ')}`);
  }
  if (logic.aggregation) {
    say(decision.id, 'aggregates; its rows are wanted as they are');
  }
}

function columns(logic, say) {
  for (const input of logic.input) {
    const { text, typeRef } = input.inputExpression ?? {};
    complete(input, text, typeRef, say);
    readable(input.id, text, 'expression', say);
  }
  const names = logic.output.map(({ name }) => name);
  logic.output.forEach(output => complete(output, output.name, output.typeRef, say));
  names.filter((name, i) => names.indexOf(name) < i).forEach(name => say(name, 'is the name of two outputs'));
}

function complete({ id, label }, name, typeRef, say) {
  if (!label) {
    say(id, 'has no label');
  }
  if (!name || !typeRef) {
    say(id, 'has no name or no type');
  }
}

function row(rule, logic, say) {
  if (!rule.description?.trim()) {
    say(rule.id, 'does not say where it comes from');
  }
  const inputs = rule.inputEntry ?? [];
  const outputs = rule.outputEntry ?? [];
  if (inputs.length !== logic.input.length || outputs.length !== logic.output.length) {
    say(rule.id, 'has not one cell for each column');
    return;
  }
  inputs.forEach((cell, i) => {
    filled(cell, 'unaryTests', say);
    known(cell, logic.input[i], say);
  });
  outputs.forEach(cell => filled(cell, 'expression', say));
}

function filled(cell, dialect, say) {
  const text = cell.text?.trim();
  if (!text) {
    say(cell.id, `is empty; write ${dialect === 'unaryTests' ? '- for any value' : 'null for none'}`);
    return;
  }
  if (cell.expressionLanguage) {
    say(cell.id, `is written in ${cell.expressionLanguage}; tables speak FEEL`);
  }
  if (text !== '-') {
    readable(cell.id, text, dialect, say);
  }
}

function readable(place, text, dialect, say) {
  syntaxErrors(text, dialect).forEach(message => say(place, `cannot be read as FEEL: ${message}`));
}

/** Where a column lists its values, a cell that names another can never be met. */
function known({ id, text }, { inputValues }, say) {
  if (!inputValues) {
    return;
  }
  const allowed = words(inputValues.text);
  words(text)
    .filter(word => !allowed.includes(word))
    .forEach(word => say(id, `asks for ${word}, which the column does not know`));
}

const words = text => text.match(/"[^"]*"/g) ?? [];

/** Of a table that takes the first row: the last row takes the rest, and no row hides another. */
function reach(logic, say) {
  const rows = logic.rule ?? [];
  const asked = rows.map(rule => JSON.stringify((rule.inputEntry ?? []).map(({ text }) => text?.trim())));
  const takesAll = row => JSON.parse(row).every(text => text === '-');
  if (logic.hitPolicy === 'FIRST') {
    if (!rows.length || !takesAll(asked.at(-1))) {
      say(logic.id, 'leaves cases without an answer; end it with a row that takes the rest');
    }
    asked.slice(0, -1).forEach((row, i) => {
      if (takesAll(row)) {
        say(rows[i].id, 'takes everything, so that no row below is reached');
      }
    });
  }
  if (logic.hitPolicy !== 'COLLECT') {
    asked.forEach((row, i) => {
      if (asked.indexOf(row) < i) {
        say(rows[i].id, 'asks the same as a row above');
      }
    });
  }
}
