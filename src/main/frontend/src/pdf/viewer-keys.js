// The keys of the viewer, which must never be taken from somebody who types, nor from the browser.

const ACTIONS = {
  ArrowRight: 'nextPage',
  PageDown: 'nextPage',
  ArrowLeft: 'previousPage',
  PageUp: 'previousPage',
  ']': 'nextFile',
  '[': 'previousFile',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  w: 'fit',
  r: 'rotate',
  f: 'wide',
};

// a box to tick and a button take no letters
const TYPING = 'input:not([type=checkbox]):not([type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** What a key asks of the viewer; undefined where it is meant for something else. */
export function viewerAction(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest(TYPING)) {
    return undefined;
  }
  return ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}
