// Prints what is wrong with the models of this house, and fails if anything is.
import { join } from 'node:path';
import { readModels, readTemplates } from './models.mjs';
import { checkDiagram } from './rules/diagrams.mjs';
import { checkForm } from './rules/forms.mjs';
import { checkLinks } from './rules/links.mjs';
import { checkTable } from './rules/tables.mjs';
import { checkTemplates } from './rules/templates.mjs';
import { readWidgets } from './rules/widgets.mjs';

const root = join(import.meta.dirname, '../../..');
const models = await readModels(join(root, 'processes'), join(root, 'forms'));
const templates = readTemplates(join(root, 'processes/.camunda/element-templates'));
const widgets = readWidgets(join(root, 'src/main/frontend/src/widgets/index.jsx'));

const problems = [
  ...(await Promise.all(models.diagrams.map(checkDiagram))).flat(),
  ...models.tables.flatMap(checkTable),
  ...(await Promise.all(models.forms.map(form => checkForm(form, widgets)))).flat(),
  ...checkLinks(models),
  ...checkTemplates(templates, models.diagrams),
];

problems.forEach(({ file, place, text }) => console.error(`${file}  ${place}  ${text}`));
const { diagrams, tables, forms } = models;
console.log(`${diagrams.length} diagrams, ${tables.length} tables, ${forms.length} forms, ${templates.length} templates: ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
