// Fields that are demanded only now and then: the custom property requiredWhen, a condition on the facts and on what is
// typed. The server looks at the same (FieldDemands.java).

/** @returns undefined for a field that is always demanded, or never */
export function conditionOf({ properties }) {
  const condition = properties?.requiredWhen;
  return condition && (condition.startsWith('=') ? condition : `=${condition}`);
}

/** The field as if its author had ticked that it is required. */
export const demanding = field => ({ ...field, validate: { ...field.validate, required: true } });

/** @param evaluate expression → answer, in the field's place */
export function asDemanded(field, evaluate) {
  const condition = field && conditionOf(field);
  return condition && evaluate(condition) === true ? demanding(field) : field;
}
