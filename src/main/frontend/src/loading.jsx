import { render } from 'preact';
import { say } from './messages.zh.js';

/**
 * Says that something is on its way; where it does not come, why, and how to ask again.
 *
 * @return what came
 */
export function whileLoading(host, load) {
  const place = document.createElement('div');
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
      } catch (error) {
        render(<NotLoaded error={error} onRetry={attempt} />, place);
      }
    };
    attempt();
  });
}

function NotLoaded({ error, onRetry }) {
  return (
    <>
      <p class="problem" role="alert">
        {error.message}
      </p>
      <p class="actions">
        {error.status === 401 ? (
          <a class="button primary" href={location.pathname}>
            {say.signIn}
          </a>
        ) : (
          <button type="button" class="button primary" onClick={onRetry}>
            {say.retry}
          </button>
        )}
      </p>
    </>
  );
}
