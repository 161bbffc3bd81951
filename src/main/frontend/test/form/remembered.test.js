import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from '../../src/form/remembered.js';

function counted(answer) {
  const asked = [];
  return { asked, evaluate: remembered((text, context) => (asked.push(text), answer(context))) };
}

test('works an answer out once for the same values', () => {
  const { asked, evaluate } = counted(context => context.facts.verified);
  assert.equal(evaluate('=not(facts.verified)', { facts: { verified: true }, name: '张' }), true);
  assert.equal(evaluate('=not(facts.verified)', { facts: { verified: true }, name: '张三' }), true);
  assert.equal(asked.length, 1);
});

test('sees every value that the text names, however deep', () => {
  const { evaluate } = counted(context => context.facts.verified);
  const facts = { verified: true };
  assert.equal(evaluate('=facts.verified', { facts }), true);
  facts.verified = false;
  assert.equal(evaluate('=facts.verified', { facts }), false);
});

test('does not ask again for a letter that is typed beside what the text names, nor where nothing becomes null', () => {
  const { asked, evaluate } = counted(context => context.education.proof ?? 'none');
  assert.equal(evaluate('=education.proof = null', { education: { school: '南' } }), 'none');
  assert.equal(evaluate('=education.proof = null', { education: { school: '南京', proof: null } }), 'none');
  assert.equal(evaluate('=education . proof = null', { education: { proof: 'b' } }), 'b');
  assert.equal(evaluate('=education . proof = null', { education: { proof: 'c' } }), 'c');
  assert.equal(asked.length, 3);
});

test('takes no word in quotes for a name, unless a template puts it there', () => {
  const words = counted(context => context.kind);
  assert.equal(words.evaluate('=kind = "education"', { kind: 'a', education: 1 }), 'a');
  assert.equal(words.evaluate('=kind = "education"', { kind: 'a', education: 2 }), 'a');
  assert.equal(words.asked.length, 1);
  const template = counted(context => context.name);
  assert.equal(template.evaluate('"{{name}}"', { name: '张' }), '张');
  assert.equal(template.evaluate('"{{name}}"', { name: '李' }), '李');
});

test('sees all of a list, and all beside an unusual name', () => {
  const list = counted(context => context.education.degrees.length);
  assert.equal(list.evaluate('=count(education.degrees.school)', { education: { degrees: [{}] } }), 1);
  assert.equal(list.evaluate('=count(education.degrees.school)', { education: { degrees: [{}, {}] } }), 2);
  const unusual = counted(context => context.facts['a-b']);
  assert.equal(unusual.evaluate('=facts.a-b', { facts: { 'a-b': 1 } }), 1);
  assert.equal(unusual.evaluate('=facts.a-b', { facts: { 'a-b': 2 } }), 2);
});

test('sees what is looked for in a row', () => {
  const { evaluate } = counted(context => context.this.kind);
  assert.equal(evaluate('=this.kind = "a"', { this: { kind: 'a' } }), 'a');
  assert.equal(evaluate('=this.kind = "a"', { this: { kind: 'b' } }), 'b');
});

test('sees names that a loop looks for in what it is about', () => {
  const { evaluate } = counted(context => context.rows.join());
  const text = '{{#loop rows}}{{this}}{{/loop}}{{other}}';
  assert.equal(evaluate(text, { rows: [1] }), '1');
  assert.equal(evaluate(text, { rows: [2] }), '2');
});

test('asks again what changes by itself, what has unusual names, and what others could change', () => {
  const today = counted(() => 1);
  [1, 2].forEach(() => today.evaluate('=today() > since', { since: 1 }));
  assert.equal(today.asked.length, 2);
  const unusual = counted(() => 1);
  [1, 2].forEach(() => unusual.evaluate('=a-b', { 'a-b': 1 }));
  assert.equal(unusual.asked.length, 2);
  const list = counted(() => [1]);
  [1, 2].forEach(() => list.evaluate('=rows', { rows: [1] }));
  assert.equal(list.asked.length, 2);
});

test('keeps the answers to the same text with other options apart', () => {
  const evaluate = remembered((text, context, { strict }) => strict);
  assert.equal(evaluate('{{a}}', { a: 1 }, { strict: true }), true);
  assert.equal(evaluate('{{a}}', { a: 1 }, { strict: false }), false);
});

test('forgets rather than grows', () => {
  const { asked, evaluate } = counted(context => context.n);
  for (let n = 0; n < 2000; n++) {
    assert.equal(evaluate('=n', { n }), n);
  }
  assert.equal(asked.length, 2000);
});
