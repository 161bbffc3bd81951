import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../models.mjs';
import { checkTable } from '../rules/tables.mjs';
import { spoil, TABLE, texts } from './samples.mjs';

const check = async (text, file = 'table.dmn') => texts(checkTable(await readTable(file, text)));

test('says nothing about a good table', async () => assert.deepEqual(await check(TABLE), []));

for (const [fault, what, by, expected] of [
  ['another version of the engine', '7.24.0', '7.23.0', /^table is not made for/],
  ['no time to live', ' camunda:historyTimeToLive="P1D"', '', /^table has no historyTimeToLive/],
  ['no version tag', ' camunda:versionTag="1.0.0"', '', /^table has no versionTag/],
  ['a hit policy that surprises', 'hitPolicy="FIRST"', 'hitPolicy="ANY"', /^table has hit policy ANY/],
  ['an aggregation', 'hitPolicy="FIRST"', 'hitPolicy="COLLECT" aggregation="SUM"', /^table aggregates/],
  ['an input without a label', ' label="业务"', '', /^in has no label/],
  ['an input that asks nothing', '<text>business</text>', '<text></text>', /^in has no name/],
  ['an input that is no FEEL', '<text>business</text>', '<text>business +</text>', /^in cannot be read as FEEL/],
  ['an output without a type', 'name="result" typeRef="string"', 'name="result"', /^out has no name or no type/],
  ['a row without a source', '<description>指南第1行</description>', '', /^first does not say where/],
  ['a row with too few cells', '<outputEntry id="first-out"><text>"one"</text></outputEntry>', '', /^first has not one cell/],
  ['an empty input cell', '<text>"initial"</text>', '<text></text>', /^first-in is empty; write - /],
  ['an empty output cell', '<text>"one"</text>', '<text></text>', /^first-out is empty; write null /],
  ['a cell that is no FEEL', '<text>"one"</text>', '<text>"one</text>', /^first-out cannot be read as FEEL/],
  ['a value that the column does not know', '<text>"initial"</text>', '<text>"initail"</text>', /^first-in asks for "initail"/],
  ['another language', 'id="first-out"', 'id="first-out" expressionLanguage="juel"', /^first-out is written in juel/],
  ['no row for the rest', '<text>-</text>', '<text>"initial"</text>', /^logic leaves cases without an answer/],
  ['a row that hides others', '<text>"initial"</text>', '<text>-</text>', /^first takes everything/],
  ['two rows that ask the same', '<text>"review"</text>', '<text>"initial"</text>', /^second asks the same/],
]) {
  test(`finds ${fault}`, async () => {
    const found = await check(spoil(TABLE, what, by));
    assert.ok(found.some(text => expected.test(text)), found.join('\n'));
  });
}

test('finds an output that is named twice', async () => {
  const twice = spoil(TABLE, '<output ', '<output id="again" label="又" name="result" typeRef="string" />\n<output ');
  assert.ok((await check(twice)).includes('result is the name of two outputs'));
});

test('finds a table that is not what its file is called', async () => {
  assert.deepEqual(await check(TABLE, 'other.dmn'), ['table is not what its file is called']);
});
