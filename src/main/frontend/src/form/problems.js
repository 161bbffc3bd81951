// Finds the place in the page that a problem's pointer speaks of.

/** @param form as of form-js.js, in the container */
export function elementOf(container, form, pointer) {
  const parts = pointer.split('/').slice(1);
  if (parts[0] === 'materials' && parts.length > 1) {
    return container.querySelector(`[data-slot="${CSS.escape(parts[1])}"]`) ?? section(container, 'materials');
  }
  return form.elementOf(parts) ?? section(container, parts[0]);
}

function section(container, key) {
  return key ? container.querySelector(`#section-${CSS.escape(key)}`) : null;
}

/** Scrolls there, marks it where it is faulty, and puts the cursor in. */
export function goTo(element, faulty = true) {
  if (!element) {
    return;
  }
  const place = element.closest('.fjs-form-field:not(.fjs-form-field-grouplike), .zc-slot') ?? element;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
  const whole = place.matches('.zc-section');
  if (faulty && !whole) {
    place.classList.add('zc-faulty');
  }
  // of a section its beginning
  place.scrollIntoView({ behavior: 'smooth', block: whole ? 'start' : 'center' });
  const target = place.matches('input, textarea, button') ? place : place.querySelector('input, textarea, select, button, [tabindex]');
  setTimeout(() => target?.focus({ preventScroll: true }), 350);
}
