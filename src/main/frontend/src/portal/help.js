// 帮助: searches in the page. Without this script it is a plain page with everything in it.
import { markWords } from '../help/find-words.js';
import { searched, wordsOf } from '../help/search-words.js';

const form = document.getElementById('help-search');
const input = document.getElementById('help-words');
const found = document.getElementById('help-found');
const contents = document.querySelector('.help-contents details');
const up = document.querySelector('.help-up');
const chapters = [...document.querySelectorAll('.help-chapter')];
const pieces = [...document.querySelectorAll('[data-searched]')];
const allOf = new Map([...document.querySelectorAll('.help-city summary')].map(summary => [summary, summary.textContent]));
const texts = pieces.map(piece => ({
  title: titleOf(piece).toLowerCase(),
  whole: piece.textContent.toLowerCase(),
}));

// offices have none: a word of their chapter would be one of each of them
function titleOf(piece) {
  return piece.matches('article') ? [piece.closest('.help-chapter').querySelector('h2'), piece.querySelector('h3')].map(title => title.textContent).join(' ') : '';
}

/** The way up is for who went down. */
new IntersectionObserver(([seen]) => up.classList.toggle('help-up-near', seen.isIntersecting)).observe(form);

form.hidden = false;
form.addEventListener('submit', event => event.preventDefault());
input.addEventListener('input', search);
search();

function search() {
  const searching = wordsOf(input.value).length > 0;
  const hits = searched(texts, input.value);
  const scores = new Map();
  pieces.forEach((piece, at) => {
    markWords(piece, hits[at].words);
    piece.hidden = searching && hits[at].score === 0;
    scores.set(piece, hits[at].score);
  });
  chapters.forEach(chapter => showChapter(chapter, scores, searching));
  const count = hits.filter(hit => hit.score > 0).length;
  contents.hidden = searching && count === 0;
  found.textContent = !searching ? '' : count ? form.dataset.found.replace('0', count) : form.dataset.none;
}

/** What fits best stands first, in its chapter and among the chapters; without a search everything stands as it was. */
function showChapter(chapter, scores, searching) {
  const own = pieces.filter(piece => chapter.contains(piece));
  const best = Math.max(...own.map(piece => scores.get(piece)));
  chapter.hidden = searching && best === 0;
  document.querySelector(`.help-contents a[href="#${chapter.id}"]`).closest('li').hidden = chapter.hidden;
  for (const city of chapter.querySelectorAll('.help-city')) {
    const count = city.querySelectorAll('[data-searched]:not([hidden])').length;
    city.hidden = searching && count === 0;
    const summary = city.querySelector('summary');
    summary.textContent = searching ? summary.dataset.found.replace('{count}', count) : allOf.get(summary);
    city.open = searching && !city.hidden;
  }
  inOrder(own.filter(piece => piece.matches('article')), piece => scores.get(piece));
  if (chapter === chapters.at(-1)) {
    inOrder(chapters, one => Math.max(...pieces.filter(piece => one.contains(piece)).map(piece => scores.get(piece))));
  }
}

/** Siblings, the highest score first, before what follows them. */
function inOrder(elements, score) {
  const after = elements.reduce((last, one) => (last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING ? one : last)).nextSibling;
  const parent = elements[0].parentNode;
  for (const one of [...elements].sort((a, b) => score(b) - score(a))) {
    parent.insertBefore(one, after);
  }
}
