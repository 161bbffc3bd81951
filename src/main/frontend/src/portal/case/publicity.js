// How far the publicity of a case is, from what happened.

/** @returns {{kind: 'open' | 'filed' | 'over'}} filed: at least one objection is not judged yet */
export function publicityOf(events) {
  const count = kind => events.filter(event => event.kind === kind).length;
  if (count('objection-filed') > count('objection-dismissed')) {
    return { kind: 'filed' };
  }
  return { kind: count('publicity-over') > 0 ? 'over' : 'open' };
}
