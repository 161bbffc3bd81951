// Finds the place in the page that a problem's pointer speaks of.

export function elementOf(container, form, pointer) {
  const parts = pointer.split('/').slice(1);
  if (parts[0] === 'materials' && parts.length > 1) {
    return container.querySelector(`[data-slot="${CSS.escape(parts[1])}"]`) ?? section(container, 'materials');
  }
  return field(container, form, parts) ?? section(container, parts[0]);
}

function section(container, key) {
  return key ? container.querySelector(`#section-${CSS.escape(key)}`) : null;
}

function field(container, form, parts) {
  const indexes = parts.filter(part => /^\d+$/.test(part));
  const names = parts.filter(part => !/^\d+$/.test(part)).join('.');
  const registry = form.get('formFieldRegistry');
  const paths = form.get('pathRegistry');
  const found = registry
    .getAll()
    .find(candidate => candidate.key && paths.getValuePath(candidate, { cutoffNode: null })?.filter(part => !/^\d+$/.test(part)).join('.') === names);
  if (!found) {
    return null;
  }
  const id = ['fjs-form', form._id, found.id].join('-') + indexes.map(index => `_${index}`).join('');
  return (
    container.querySelector(`#${CSS.escape(id)}`) ??
    container.querySelector(`[id^="${CSS.escape(id)}"]`) ??
    container.querySelector(`[data-field="${CSS.escape(found.id)}"]`)
  );
}

/** Scrolls there, marks it, and puts the cursor in. */
export function goTo(element) {
  if (!element) {
    return;
  }
  const place = element.closest('.fjs-form-field:not(.fjs-form-field-grouplike), .zc-slot') ?? element;
  place.classList.add('zc-faulty');
  place.scrollIntoView({ behavior: 'smooth', block: 'center' });
  const target = place.matches('input, textarea, button') ? place : place.querySelector('input, textarea, select, button, [tabindex]');
  setTimeout(() => target?.focus({ preventScroll: true }), 350);
}
