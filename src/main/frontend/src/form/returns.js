// What a returned case is open for: what was returned, what is newly asked for, what would be refused all the same.

const sameSection = section => slot => slot.section === section.key;

const since = (view, time) => Boolean(time && view.declaration.submittedAt) && Date.parse(time) > Date.parse(view.declaration.submittedAt);

const replaced = (view, slot) => slot.files.some(file => since(view, file.uploadedAt));

export const isReturned = view => view.declaration?.status === 'RETURNED';

/** returned | mended | open | missing | uploaded | optional */
export function slotState(view, slot) {
  if (isReturned(view) && slot.editable) {
    const section = view.sections.find(one => one.key === slot.section);
    const asked = slot.returnReason || !section?.returnReason;
    if (asked && replaced(view, slot)) {
      return 'mended';
    }
    if (asked && (slot.returnReason || slot.files.length)) {
      return slot.returnReason ? 'returned' : 'open';
    }
  }
  return slot.files.length ? 'uploaded' : slot.required ? 'missing' : 'optional';
}

/** returned | missing | open | mended | locked; undefined where the case was not returned */
export function sectionState(view, section) {
  if (!isReturned(view)) {
    return undefined;
  }
  const slots = view.materials.filter(sameSection(section)).filter(slot => slot.editable);
  const states = [ownState(view, section), ...slots.map(slot => slotState(view, slot))];
  return ['returned', 'missing', 'open', 'mended'].find(state => states.includes(state)) ?? 'locked';
}

function ownState(view, section) {
  if (!section.editable) {
    return 'locked';
  }
  return since(view, section.savedAt) ? 'mended' : section.returnReason ? 'returned' : 'open';
}

/** What was returned and stands as it was; it may be sent so, but hardly anybody means to. */
export const leftReturned = view => toMend(view).filter(item => item.state === 'returned');

/** Everything to mend, in the order of the form: [{name, pointer, reason, state}]. */
export function toMend(view) {
  const sections = view.sections
    .filter(section => section.editable)
    .map(section => ({ name: section.label, pointer: `/${section.key}`, reason: section.returnReason, state: ownState(view, section) }));
  const slots = view.materials
    .filter(slot => slot.editable)
    .map(slot => ({ name: slot.name, pointer: `/materials/${slot.slot}`, reason: slot.returnReason, state: slotState(view, slot) }))
    .filter(item => ['returned', 'mended', 'open', 'missing'].includes(item.state));
  return isReturned(view) ? [...sections, ...slots] : [];
}
