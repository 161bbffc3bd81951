import { useEffect, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { randomKey } from '../lib/random-key.js';
import { batch as words } from '../messages/hands.zh.js';
import { AssignForm } from './assign-form.jsx';
import { Results } from './results.jsx';

/** What can be done about the cases that are chosen, at the lower edge of the window. */
export function BatchBar({ chosen, again }) {
  const [office, setOffice] = useState();
  const count = chosen.rows.length;
  useEffect(() => {
    if (count > 0 && !office) {
      get('/api/office/leaves').then(setOffice, () => setOffice({ head: false, colleagues: [] }));
    }
  }, [count]);
  const cases = chosen.rows.map(row => row.id);
  const shown = async (title, results) => {
    await ask({ title, body: <Results {...results} />, buttons: [{ label: words.close, primary: true }] });
    chosen.none();
    again();
  };
  const claim = useAction(async () => shown(words.claimed, await request('POST', '/api/office/batch/claim', { cases })));
  const assign = useAction(async () => {
    const holders = chosen.rows.map(row => ({ id: row.id, holder: row.holderId }));
    const send = wanted => request('POST', '/api/office/batch/assignment', { cases: holders, ...wanted });
    const results = await ask({
      title: words.assignTitle(count),
      body: close => <AssignForm candidates={office.colleagues} send={send} onDone={close} />,
      buttons: [{ label: words.cancel }],
    });
    if (results) {
      await shown(words.assigned, results);
    }
  });
  const approve = useAction(async () => {
    const checked = await request('POST', '/api/office/batch/approval-check', { cases });
    const allowed = checked.results.filter(one => one.done).map(one => one.declarationId);
    const sure = await ask({
      title: words.approveTitle(allowed.length, count),
      body: <Results {...checked} question />,
      buttons: allowed.length > 0 ? [{ label: words.cancel }, ...[{ label: words.approveNow(allowed.length), value: true, primary: true }]] : [{ label: words.close, primary: true }],
    });
    if (sure) {
      await shown(words.approved, await request('POST', '/api/office/batch/approval', { cases: allowed }, { headers: { 'Idempotency-Key': randomKey() } }));
    }
  });
  if (count === 0) {
    return null;
  }
  const busy = claim.busy || assign.busy || approve.busy;
  return (
    <section class="batch-bar" aria-label={words.bar}>
      <Problem error={claim.error ?? assign.error ?? approve.error} />
      <p role="status">{words.chosen(count)}</p>
      <p class="actions">
        <button type="button" class="zc-button zc-primary" disabled={busy} onClick={() => claim.run()}>
          {words.claim}
        </button>
        {office?.head && (
          <button type="button" class="zc-button" disabled={busy} onClick={() => assign.run()}>
            {words.assign}
          </button>
        )}
        <button type="button" class="zc-button" disabled={busy} onClick={() => approve.run()}>
          {words.approve}
        </button>
        <button type="button" class="zc-link" disabled={busy} onClick={chosen.none}>
          {words.none}
        </button>
      </p>
    </section>
  );
}
