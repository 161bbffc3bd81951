// Stands in the place of marked (build.mjs), by which form-js writes texts with marks in them. A text without any is put on
// the page as it is.
let reader;

export async function load() {
  reader ??= (await import('marked')).marked;
}

/** For a page whose form is known to need it: it comes with the page, not after the form. */
export function bring(marked) {
  reader = marked;
}

export const marked = { parse: (text, options) => (reader ? reader.parse(text, options) : paragraph(text)) };

function paragraph(text) {
  const p = document.createElement('p');
  p.textContent = text;
  return p.outerHTML;
}
