import { isNothing, trimmed } from '../lib/typed.js';

/**
 * Marks the words in an element and tells whether it has all of them; without words it has. Marks of an earlier search
 * are taken away first.
 *
 * @param text words with blanks between them, small or capital letters alike
 */
export function findWords(element, text) {
  unmark(element);
  if (isNothing(text)) {
    return true;
  }
  const words = trimmed(text).toLowerCase().split(/\s+/);
  const whole = element.textContent.toLowerCase();
  if (!words.every(word => whole.includes(word))) {
    return false;
  }
  words.forEach(word => mark(element, word));
  return true;
}

function unmark(element) {
  for (const marked of element.querySelectorAll('mark')) {
    marked.replaceWith(marked.textContent);
  }
  element.normalize();
}

function mark(element, word) {
  const texts = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  for (let text of texts) {
    let at;
    while ((at = text.data.toLowerCase().indexOf(word)) >= 0) {
      const hit = text.splitText(at);
      text = hit.splitText(word.length);
      const marked = document.createElement('mark');
      marked.textContent = hit.data;
      hit.replaceWith(marked);
    }
  }
}
