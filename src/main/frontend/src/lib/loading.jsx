import { render } from 'preact';
import { Problem } from '../account/fields.jsx';
import { say } from '../messages/common.zh.js';

/**
 * Says that something is on its way; where it does not come, why, and how to ask again.
 *
 * @return what came
 */
export function whileLoading(host, load) {
  const place = document.createElement('div');
  place.className = 'zc-waiting';
  host.replaceChildren(place);
  return new Promise(resolve => {
    const attempt = async () => {
      render(
        <p class="muted" role="status">
          {say.loading}
        </p>,
        place,
      );
      try {
        const loaded = await load();
        render(null, place);
        host.replaceChildren();
        resolve(loaded);
        // the place is kept until something stands in it, but there may be nothing to show
        requestAnimationFrame(() => host.hasChildNodes() || host.removeAttribute('data-later'));
      } catch (error) {
        render(<NotLoaded error={error} onRetry={attempt} />, place);
      }
    };
    attempt();
  });
}

/** @param again what to try instead of signing in */
export function NotLoaded({ error, again = say.retry, onRetry }) {
  return (
    <>
      <Problem error={error} />
      <p class="actions">
        {error.status === 401 ? (
          <a class="zc-button zc-primary" href={location.pathname}>
            {say.signIn}
          </a>
        ) : (
          <button type="button" class="zc-button zc-primary" onClick={onRetry}>
            {again}
          </button>
        )}
      </p>
    </>
  );
}
