// What the sheet knows of the form review-declaration: the keys of three of its fields, and nothing of what else is in it.

export const REVIEW = { marks: 'returns', outcome: 'outcome', reason: 'reason' };

const WIDGET = 'declaration-review';

/** Whether a form is read as a sheet: it has the whole case in it. */
export const isSheet = view => view.review != null && view.schema.components.some(component => component.properties?.widget === WIDGET);

export const schemaField = (view, key) => view.schema.components.find(component => component.key === key);
