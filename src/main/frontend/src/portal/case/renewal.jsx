// A new declaration in place of one that came to nothing, with the answers of the old one.
import { useEffect, useRef, useState } from 'preact/hooks';
import { get, request } from '../../lib/api.js';
import { randomKey } from '../../lib/random-key.js';
import { words } from '../../messages/case.zh.js';
import { Standing, standingOf } from './standing.jsx';

/**
 * @param text what a new declaration takes over
 * @param again whether an office refused it: first comes what has to be true before one tries again
 */
export function Renewal({ summary, text, again }) {
  const { id } = summary;
  const key = useRef(randomKey());
  const [outlook, setOutlook] = useState(null);
  const [problems, setProblems] = useState([]);
  const [busy, setBusy] = useState(false);
  const url = `/api/declarations/${id}/renewal`;
  useEffect(() => {
    get(url)
      .then(async found => ({ ...found, standing: await standingOf(summary, found.problems) }))
      .then(setOutlook, () => setOutlook(null));
  }, [id]);
  if (!outlook) {
    return null;
  }
  const renew = async () => {
    setBusy(true);
    try {
      const begun = await request('POST', url, undefined, { headers: { 'Idempotency-Key': key.current } });
      location.assign(`/me/cases/${begun.declarationId}`);
    } catch (error) {
      setProblems(error.problems.length > 0 ? error.problems.map(problem => problem.message) : [error.message]);
      setBusy(false);
    }
  };
  if (outlook.standing) {
    return <Standing one={outlook.standing} />;
  }
  return outlook.problems.length > 0 ? (
    <Reasons title={words.after.notNow} reasons={outlook.problems.map(problem => problem.message)} />
  ) : (
    <>
      <p>{text}</p>
      {again && (
        <p>
          {words.checkFirst}
          <a href="/check">{words.checkFirstLink}</a>
        </p>
      )}
      <p class="actions">
        <button type="button" class={`zc-button zc-large${again ? '' : ' zc-primary'}`} disabled={busy} onClick={renew}>
          {busy ? words.renewing : words.renew}
        </button>
      </p>
      {problems.length > 0 && (
        <div role="alert">
          <Reasons title={words.after.notNow} reasons={problems} />
        </div>
      )}
    </>
  );
}

function Reasons({ title, reasons }) {
  return (
    <div class="case-reasons">
      <p>{title}</p>
      <ul>
        {reasons.map(reason => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
