// Prints what is wrong with the models of this house, and fails if anything is.
import { join } from 'node:path';
import { readModels } from './models.mjs';
import { checkDiagram } from './rules/diagrams.mjs';
import { checkForm } from './rules/forms.mjs';
import { checkLinks } from './rules/links.mjs';
import { checkTable } from './rules/tables.mjs';
import { readWidgets } from './rules/widgets.mjs';

const root = join(import.meta.dirname, '../../..');
const models = await readModels(join(root, 'processes'), join(root, 'forms'));
const widgets = readWidgets(join(root, 'src/main/frontend/src/widgets/index.jsx'));

const problems = [
  ...(await Promise.all(models.diagrams.map(checkDiagram))).flat(),
  ...models.tables.flatMap(checkTable),
  ...(await Promise.all(models.forms.map(form => checkForm(form, widgets)))).flat(),
  ...checkLinks(models),
];

problems.forEach(({ file, place, text }) => console.error(`${file}  ${place}  ${text}`));
const { diagrams, tables, forms } = models;
console.log(`${diagrams.length} diagrams, ${tables.length} tables, ${forms.length} forms: ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
