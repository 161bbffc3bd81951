import assert from 'node:assert/strict';
import test from 'node:test';

/** Timers that follow one another, however slow the machine. */
async function settled() {
  for (let turn = 0; turn < 6; turn++) {
    await new Promise(resolve => setTimeout(resolve));
  }
}

/** A browser's history, as far as a page without other pages sees it. */
const page = { entries: 1, back: () => {} };
globalThis.window = { addEventListener: (event, listener) => (page.back = listener) };
globalThis.document = { activeElement: null };
const pressBack = () => {
  page.entries--;
  page.back();
};
globalThis.history = {
  pushState: () => page.entries++,
  back: () => setTimeout(pressBack),
};
const { modal } = await import('../../src/lib/modal.js');

function opened() {
  const dialog = { open: true };
  const closed = modal(() => dialog.close());
  dialog.close = () => {
    dialog.open = false;
    closed();
  };
  return dialog;
}

test('the back key closes what lies over the page, and the page stays', async () => {
  const dialog = opened();
  assert.equal(page.entries, 2);
  pressBack();
  await settled();
  assert.equal(dialog.open, false);
  assert.equal(page.entries, 1);
});

test('what is closed by a button leaves nothing to go back to', async () => {
  opened().close();
  await settled();
  assert.equal(page.entries, 1);
});

test('one dialog after another, and one above the other', async () => {
  opened().close();
  const below = opened();
  const above = opened();
  await settled();
  assert.equal(page.entries, 2);
  pressBack();
  await settled();
  assert.deepEqual([below.open, above.open, page.entries], [true, false, 2]);
  pressBack();
  await settled();
  assert.deepEqual([below.open, page.entries], [false, 1]);
});

test('the cursor returns to what opened it', () => {
  const opener = { isConnected: true, focus: () => (opener.focused = true) };
  document.activeElement = opener;
  opened().close();
  assert.ok(opener.focused);
});
