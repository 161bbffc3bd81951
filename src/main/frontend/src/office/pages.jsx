import { office as words } from '../messages/office.zh.js';

/**
 * Turns to other pages of what was found, and brings up the list.
 *
 * @param page from 0; total how many lines there are on all pages
 * @param results ref of the list, which takes the focus
 */
export function Pages({ page, size, total, busy, results, onTurn }) {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1 && page === 0) {
    return null;
  }
  const turn = to => {
    onTurn(to);
    results.current.focus();
    results.current.scrollIntoView({ block: 'start' });
  };
  return (
    <nav class="office-pages" aria-label={words.pages}>
      <button type="button" class="zc-button" disabled={busy || page === 0} onClick={() => turn(page - 1)}>
        {words.previous}
      </button>
      <span>{words.page(page + 1, last)}</span>
      <button type="button" class="zc-button" disabled={busy || page + 1 >= last} onClick={() => turn(page + 1)}>
        {words.next}
      </button>
    </nav>
  );
}
