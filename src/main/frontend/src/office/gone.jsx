import { NotLoaded } from '../lib/loading.jsx';
import { office as words } from '../messages/office.zh.js';

/** In place of a case that is not this office's, is the viewer's own, or cannot be had now. */
export function Gone({ error, onRetry }) {
  const own = error.status === 403;
  const missing = error.status === 404;
  return (
    <section class="card">
      <h1>{own ? words.own : missing ? words.notFound : words.notLoaded}</h1>
      {own || missing ? (
        <>
          <p>{own ? error.message : words.notFoundText}</p>
          <p class="actions">
            <a class="zc-button zc-primary" href="/office">
              {words.toSearch}
            </a>
          </p>
        </>
      ) : (
        <NotLoaded error={error} onRetry={onRetry} />
      )}
    </section>
  );
}
