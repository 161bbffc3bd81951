// What can be chosen in a field of a form, however its author says it.

/**
 * @param computed what the field's expression says, where it has one
 * @returns [{label, value}]
 */
export function optionsOf({ values, valuesKey, valuesExpression }, data, computed) {
  const listed = valuesKey !== undefined ? data?.[valuesKey] : values !== undefined ? values : valuesExpression ? computed : [];
  return (Array.isArray(listed) ? listed : []).map(optionOf).filter(Boolean);
}

function optionOf(listed) {
  if (isPlain(listed)) {
    return { label: String(listed), value: listed };
  }
  const { label, value } = listed ?? {};
  if (!isPlain(value) && !(value && typeof value === 'object' && Object.keys(value).length)) {
    return null;
  }
  return typeof label === 'string' && label ? { label, value } : isPlain(value) ? { label: String(value), value } : null;
}

const isPlain = value => value === 0 || value === false || (Boolean(value) && ['number', 'string', 'boolean'].includes(typeof value));

/** What stands for a value in the page: itself, for most are short texts. */
export const keyOf = value => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

export const same = (one, other) => one === other || keyOf(one) === keyOf(other);
