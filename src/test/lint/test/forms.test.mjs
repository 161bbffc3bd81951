import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readForm } from '../models.mjs';
import { checkForm } from '../rules/forms.mjs';
import { readWidgets } from '../rules/widgets.mjs';
import { FORM, spoil, texts } from './samples.mjs';

const WIDGETS = ['division-picker', 'department-picker', 'material-slots', 'decision'];
const check = async (text, file = 'sample.form') => texts(await checkForm(readForm(file, text), WIDGETS));

test('says nothing about a good form', async () => assert.deepEqual(await check(FORM), []));

for (const [fault, what, by, expected] of [
  ['a type that the engine cannot render', '"type":"radio"', '"type":"filepicker"', /^Field_6 has the type filepicker/],
  ['a newer schema', '"schemaVersion":16', '"schemaVersion":19', /^sample has schema version 19/],
  ['another version of the engine', '7.24.0', '7.23.0', /^sample is not made for/],
  ['an id that is used twice', '"id":"Field_2"', '"id":"Field_1"', /^Field_1 is the id of two components/],
  ['a key that is used twice', '"key":"department"', '"key":"division"', /^basicInfo.division is the key of two fields/],
  ['a field without a key', '"key":"outcome",', '', /^Field_6 has no key/],
  ['a field without a label', '"label":"结论",', '', /^outcome has no label/],
  ['a widget that nobody knows', 'division-picker', 'divison-picker', /^basicInfo.division has the widget divison-picker/],
  ['a widget on the wrong type', '"type":"textfield","key":"division"', '"type":"checkbox","key":"division"', /on a checkbox/],
  ['a decision that is no choice', '"widget":"division-picker"', '"widget":"decision"', /^basicInfo.division carries a widget on a textfield/],
  ['a widget without its field', '"divisionField":"division"', '"divisionField":"city"', /names city as its divisionField/],
  ['materials of another section', '"section":"basicInfo"', '"section":"materials"', /shows the materials of materials/],
  ['a pattern that cannot be read', '^\\\\d{11}$', '^(', /^basicInfo.mobile has a pattern/],
  ['an expression that cannot be read', '=mobile = null', '=mobile = ', /^basicInfo.note has an expression/],
  ['choices without a choice', '[{"label":"通过","value":"approved"}]', '[]', /^outcome offers nothing/],
  [
    'a choice that is offered twice',
    '[{"label":"通过","value":"approved"}]',
    '[{"label":"通过","value":"approved"},{"label":"也通过","value":"approved"}]',
    /^approved is offered twice by outcome/,
  ],
  ['what Modeler marks', '"pattern":', '"patternErrorMessage":"请更正","pattern":', /^Field_4 Pattern error message not supported/],
]) {
  test(`finds ${fault}`, async () => {
    const found = await check(spoil(FORM, what, by));
    assert.ok(found.some(text => expected.test(text)), found.join('\n'));
  });
}

test('finds a form that is not what its file is called', async () => {
  assert.deepEqual(await check(FORM, 'other.form'), ['sample is not what its file is called']);
});

test('knows the widgets that the renderer registers', () => {
  const registration = join(mkdtempSync(join(tmpdir(), 'lint-')), 'index.jsx');
  writeFileSync(registration, "const byName = {\n  'a-picker': A,\n  'b-search': props => (\n    <B />\n  ),\n};\n");
  assert.deepEqual(readWidgets(registration), ['a-picker', 'b-search']);
  writeFileSync(registration, 'const widgets = {};\n');
  assert.throws(() => readWidgets(registration), /registers no widgets/);
});
