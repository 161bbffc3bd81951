import { Comparison } from '../../form/comparison.jsx';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';
import { factOf } from '../../lib/settled.js';
import { say } from '../../messages/review-room.zh.js';

/** What the records said, and where they do not agree with what was filled in. */
export function Checks({ id, summary, checks }) {
  const editable = summary.bucket === 'todo';
  return (
    <div class="case-checks">
      {checks.length === 0 && <p>{words.noChecks}</p>}
      <ul>
        {checks.map(check => (
          <li>
            <span class={`badge ${check.outcome === 'MATCH' ? 'ok' : 'DRAFT'}`}>
              {common.kind[check.kind]}：{common.checkOutcome(check)}
            </span>
            <span>
              {editable && !check.proof ? check.summary : factOf(check.summary)}
              {summary.bucket === 'doing' && check.outcome !== 'MATCH' && !check.proof && words.byReviewer}
              {check.proof && say.proof[check.proof]}
            </span>
          </li>
        ))}
      </ul>
      {summary.bucket !== 'done' && <Comparison id={id} version={summary.status} quiet />}
    </div>
  );
}
