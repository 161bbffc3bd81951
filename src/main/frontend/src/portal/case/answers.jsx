import { useEffect, useState } from 'preact/hooks';
import { get } from '../../lib/api.js';
import { NotLoaded } from '../../lib/loading.jsx';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';
import { ToMend } from './to-mend.jsx';

/** More characters than this stand below their label, over the whole width. */
const LONG = 80;

/**
 * What was filled in, to read.
 *
 * @param version changes when there may be other answers
 * @param returned the sections that were returned, and what is to be corrected there
 */
export function Answers({ id, version, returned }) {
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
  const marked = title => returned.some(({ itemName }) => itemName === title);
  return (
    <div class="case-answers">
      <ToMend returned={returned} />
      {parts.length === 0 && <p>{words.noAnswers}</p>}
      {parts.map(part => (
        <section>
          {part.title && (
            <h3>
              {part.title} {marked(part.title) && <span class="badge RETURNED">{words.mendHere}</span>}
            </h3>
          )}
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
