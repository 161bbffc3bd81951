/** Marks words in an element, small or capital letters alike; marks of an earlier search are taken away first. */
export function markWords(element, words) {
  unmark(element);
  words.forEach(word => mark(element, word));
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
