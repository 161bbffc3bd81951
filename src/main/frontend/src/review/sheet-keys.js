// The keys of the sheet. They work while the focus is in it, never for somebody who types.

const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** What a key asks of the sheet: {action, number}; undefined where it is meant for something else. */
export function sheetAction(event) {
  if (event.isComposing || event.altKey || event.repeat) {
    return undefined;
  }
  if (event.key === 'Enter') {
    return event.ctrlKey || event.metaKey ? { action: 'submit' } : undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    return undefined;
  }
  const typing = Boolean(event.target.closest(TYPING));
  if (event.key === 'Escape') {
    return typing ? { action: 'away' } : { action: 'closeHelp' };
  }
  if (typing) {
    return undefined;
  }
  if (/^[1-9]$/.test(event.key)) {
    return { action: 'choose', number: Number(event.key) };
  }
  return ACTIONS[event.key.toLowerCase()] && { action: ACTIONS[event.key.toLowerCase()] };
}

const ACTIONS = { c: 'claim', m: 'mark', '?': 'help', '？': 'help' };
