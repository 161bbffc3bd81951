import { Comparison } from '../../form/comparison.jsx';
import { checkSaid } from '../../lib/check-said.js';
import { factOf } from '../../lib/settled.js';
import { words } from '../../messages/case.zh.js';
import { say } from '../../messages/proof.zh.js';

/** What the records said, and where they do not agree with what was filled in. */
export function Checks({ id, summary, checks }) {
  const editable = summary.bucket === 'todo';
  return (
    <div class="case-checks">
      {checks.length === 0 && <p>{words.noChecks}</p>}
      <ul>
        {checks.map(check => (
          <li>
            <Said {...checkSaid(check, editable && !check.proof ? check.summary : factOf(check.summary))} good={check.outcome === 'MATCH'}>
              {summary.bucket === 'doing' && check.outcome !== 'MATCH' && !check.proof && words.byReviewer}
              {check.proof && say.proof[check.proof]}
            </Said>
          </li>
        ))}
      </ul>
      {summary.bucket !== 'done' && <Comparison id={id} version={summary.status} quiet />}
    </div>
  );
}

function Said({ mark, text, good, children }) {
  return (
    <>
      <span class={`badge ${good ? 'ok' : 'DRAFT'}`}>{mark}</span>
      <span>
        {text}
        {children}
      </span>
    </>
  );
}
