// Whether FEEL can be read.
import { lintExpression } from '@bpmn-io/feel-lint';

/** @param dialect `expression`, or `unaryTests` as in the input cells of a table */
export function syntaxErrors(text, dialect = 'expression') {
  return lintExpression(text ?? '', { dialect })
    .filter(({ type }) => type === 'Syntax Error')
    .map(({ message }) => message);
}
