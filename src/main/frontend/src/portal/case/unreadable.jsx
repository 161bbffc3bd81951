import { useEffect } from 'preact/hooks';
import { NotLoaded } from '../../lib/loading.jsx';
import { words } from '../../messages/case.zh.js';

/** In place of a case that is not there, or cannot be had now. */
export function Unreadable({ error, onRetry }) {
  const missing = error.status === 404;
  const title = missing ? words.notFound : words.notLoaded;
  useEffect(() => nameThePage(title), [title]);
  return (
    <section class="card case-gone">
      <h1>{title}</h1>
      {missing ? <Missing /> : <NotLoaded error={error} onRetry={onRetry} />}
    </section>
  );
}

function Missing() {
  return (
    <>
      <p>
        {words.notFoundText} <a href={`tel:${words.everyOffice}`}>{words.everyOffice}</a>。
      </p>
      <p class="actions">
        <a class="zc-button zc-primary" href="/me/cases">
          {words.backToCases}
        </a>
      </p>
    </>
  );
}

/** @returns what names it again as before, when the case came after all */
function nameThePage(title) {
  const here = document.querySelector('.crumbs [aria-current]');
  const before = { crumb: here.textContent, title: document.title };
  here.textContent = title;
  document.title = before.title.replace(before.crumb, title);
  return () => {
    here.textContent = before.crumb;
    document.title = before.title;
  };
}
