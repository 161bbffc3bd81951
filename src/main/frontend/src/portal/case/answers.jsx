import { useEffect, useState } from 'preact/hooks';
import { AnsweredParts } from '../../lib/answered-parts.jsx';
import { get } from '../../lib/api.js';
import { NotLoaded } from '../../lib/loading.jsx';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';
import { ToMend } from './to-mend.jsx';

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
      <AnsweredParts parts={parts} none={words.noAnswers} mark={title => marked(title) && <span class="badge RETURNED">{words.mendHere}</span>} />
    </div>
  );
}
