// Camunda's own form linter. It knows no version after 7.22, whose form-js is that of 7.24, and comes unbundled.
import { build } from 'esbuild';

const HOUSE = 'Camunda Platform';
const SAME_FORM_JS = '7.22.0';

let linter;

/** What Modeler would mark as an error or a warning. */
export async function camundaProblems(schema) {
  linter ??= await load();
  return linter
    .lint({ ...schema, executionPlatform: HOUSE, executionPlatformVersion: SAME_FORM_JS })
    .filter(({ category }) => category === 'error' || category === 'warn');
}

async function load() {
  const { outputFiles } = await build({
    stdin: { contents: "export { FormLinter } from '@camunda/form-linting';", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { FormLinter } = await import(`data:text/javascript;base64,${code}`);
  return new FormLinter();
}
