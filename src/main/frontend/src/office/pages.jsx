import { office as words } from '../messages/office.zh.js';

/** Turns to other pages of what was found. */
export function Pages({ found, busy, onTurn }) {
  const last = Math.max(1, Math.ceil(Math.min(found.total, found.counted) / found.size));
  if (last === 1 && found.page === 0) {
    return null;
  }
  return (
    <nav class="office-pages" aria-label={words.pages}>
      <button type="button" class="zc-button" disabled={busy || found.page === 0} onClick={() => onTurn(found.page - 1)}>
        {words.previous}
      </button>
      <span>{words.page(found.page + 1, last)}</span>
      <button type="button" class="zc-button" disabled={busy || found.page + 1 >= last} onClick={() => onTurn(found.page + 1)}>
        {words.next}
      </button>
    </nav>
  );
}
