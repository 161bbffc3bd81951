// Loads the sheet of a review, its fields and its looks: an applicant's page has no use for them. Tasklist, which always
// has, brings them along (tasklist.jsx, tasklist-page.js).
import { createElement } from 'preact';
import { styled } from '../../lib/styled.js';

export { isSheet } from '../../review/sheet-form.js';

let parts;

export async function load() {
  [parts] = await Promise.all([import('../../review/reviewing.js'), styled(REVIEWING_STYLE)]);
}

/** The parts by their names, once they are loaded. */
export const reviewing = () => parts;

/** A field that is one of the parts. */
export const reviewed = name => props => createElement(parts[name], props);
