// 帮助: searches in the page. Without this script it is a plain page with everything in it.
import { findWords } from '../help/find-words.js';
import { isNothing } from '../lib/typed.js';

const form = document.getElementById('help-search');
const input = document.getElementById('help-words');
const found = document.getElementById('help-found');
const pieces = [...document.querySelectorAll('[data-searched]')];
const holders = [...document.querySelectorAll('.help-chapter, .help-city')];

form.hidden = false;
form.addEventListener('submit', event => event.preventDefault());
input.addEventListener('input', search);
search();

function search() {
  const hits = pieces.filter(piece => {
    const hit = findWords(piece, input.value);
    piece.hidden = !hit;
    return hit;
  });
  const searching = !isNothing(input.value);
  for (const holder of holders) {
    holder.hidden = searching && !holder.querySelector('[data-searched]:not([hidden])');
    if (holder.matches('details')) {
      holder.open = searching && !holder.hidden;
    }
  }
  found.textContent = !searching ? '' : hits.length ? form.dataset.found.replace('0', hits.length) : form.dataset.none;
}
