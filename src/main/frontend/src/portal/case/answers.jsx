import { useEffect, useState } from 'preact/hooks';
import { get } from '../../lib/api.js';
import { NotLoaded } from '../../lib/loading.jsx';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';

/** More characters than this stand below their label, over the whole width. */
const LONG = 80;

/**
 * What was filled in, to read.
 *
 * @param version changes when there may be other answers
 */
export function Answers({ id, version }) {
  const [parts, setParts] = useState(null);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    get(`/api/declarations/${id}/answers`).then(found => setParts(found.parts), setError);
  };
  useEffect(load, [id, version]);
  if (error) {
    return <NotLoaded error={error} onRetry={load} />;
  }
  if (!parts) {
    return <p role="status">{common.loading}</p>;
  }
  return parts.length === 0 ? (
    <p>{words.noAnswers}</p>
  ) : (
    <div class="case-answers">
      {parts.map(part => (
        <section>
          {part.title && <h3>{part.title}</h3>}
          <dl>
            {part.entries.map(entry => (
              <div class={entry.value.length > LONG ? 'long' : undefined}>
                <dt>{entry.label}</dt>
                <dd>{entry.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
