import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { notices as words } from '../messages/failed-notices.zh.js';

/**
 * Sends all again that are shown and failed, part by part, and tells how far it got. What was sent is sent, also where the
 * page is left half-way: the others are still there then.
 */
export function AllAgain({ asked, total, narrowed, onChange }) {
  const [sofar, setSofar] = useState();
  const { page: _, ...notices } = asked;
  const all = useAction(async () => {
    let sum = { sent: 0, kept: 0, done: 0 };
    let after;
    try {
      do {
        setSofar({ ...sum, total: Math.max(total, sum.done) });
        const part = await request('POST', '/api/admin/failed-notices/again', { notices, after });
        sum = { sent: sum.sent + part.sent, kept: sum.kept + part.kept, done: part.last ? Math.max(sum.done, total - part.left) : total };
        after = part.last;
      } while (after);
    } finally {
      setSofar(undefined);
    }
    await onChange(words.allSentAgain(sum.sent, sum.kept));
  });
  return (
    <>
      <p class="actions">
        <button type="button" class="zc-button" disabled={all.busy} onClick={() => confirm(words.allAgainConfirm(total, narrowed)) && all.run()}>
          {words.allAgain}
        </button>
        {sofar && (
          <span role="status">
            {words.allAgainProgress(sofar.done, sofar.total)} <progress max={sofar.total} value={sofar.done} aria-label={words.allAgain} />
          </span>
        )}
      </p>
      <Problem error={all.error} />
    </>
  );
}
