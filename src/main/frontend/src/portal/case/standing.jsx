// Another case of the person that makes a new one needless: it was approved, or is on its way.
import { get } from '../../lib/api.js';
import { words } from '../../messages/case.zh.js';

/** Says the rule that there is one case of a business and level (E02). */
const ANOTHER = 'E02';

const OVER = new Set(['REJECTED', 'LAPSED']);

/**
 * @param problems why no new one can be begun
 * @returns the summary of the case in the way; null where there is none, or it is one of another account of the person
 */
export async function standingOf(summary, problems) {
  if (!problems.some(({ rule }) => rule === ANOTHER)) {
    return null;
  }
  const all = await get('/api/declarations').catch(() => []);
  return all.find(one => !OVER.has(one.status) && one.businessName === summary.businessName && one.levelName === summary.levelName) ?? null;
}

export function Standing({ one }) {
  return (
    <>
      <p>{sayingOf(one)(one.caseNumber)}</p>
      <p class="actions">
        <a class="zc-button zc-primary zc-large" href={`/me/cases/${one.id}`}>
          {words.after.toStanding}
        </a>
      </p>
    </>
  );
}

function sayingOf({ status, bucket }) {
  const { standing } = words.after;
  if (status === 'APPROVED') {
    return standing.passed;
  }
  if (status === 'RETURNED') {
    return standing.returned;
  }
  return bucket === 'todo' ? standing.todo : standing.doing;
}
