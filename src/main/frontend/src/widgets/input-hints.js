// What a text or number field tells phones and browsers: which keyboard, and what may be filled in.

/** @returns attributes by their names in HTML; a form's author says autocomplete where the field is about who fills it in */
export function hintsOf({ type, validate = {}, properties = {}, decimalDigits }) {
  const hints = {};
  if (type === 'number' && validate.min >= 0) {
    // with a sign nobody could be typed on a phone's number pad
    hints.inputmode = decimalDigits === 0 ? 'numeric' : 'decimal';
  }
  if (validate.validationType === 'email') {
    Object.assign(hints, { inputmode: 'email', autocapitalize: 'off', spellcheck: 'false' });
  }
  if (validate.validationType === 'phone') {
    hints.inputmode = 'tel';
  }
  if (['code', 'id-number'].includes(properties.reads)) {
    Object.assign(hints, { autocapitalize: 'characters', autocomplete: 'off', spellcheck: 'false' });
  }
  return properties.autocomplete ? { ...hints, autocomplete: properties.autocomplete } : hints;
}
