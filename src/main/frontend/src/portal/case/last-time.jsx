// A declaration that was begun anew says why the one before came to nothing.
import { useEffect, useState } from 'preact/hooks';
import { get } from '../../lib/api.js';
import { words } from '../../messages/case.zh.js';
import { Items, Opinion } from './reasons.jsx';

const FILLING = new Set(['DRAFT', 'WITHDRAWN']);

/** Beside what is filled in anew; without it the page is complete too. */
export function LastTime({ detail }) {
  const number = FILLING.has(detail.summary.status) && detail.events.find(({ kind }) => kind === 'taken-over')?.detail;
  const [before, setBefore] = useState(null);
  useEffect(() => {
    setBefore(null);
    if (number) {
      earlier(number).then(setBefore, () => setBefore(null));
    }
  }, [number]);
  if (!before) {
    return null;
  }
  const { summary, opinion, returns } = before;
  const items = (summary.status === 'LAPSED' && returns[0]?.items) || [];
  return (
    <div class="case-reasons">
      {opinion && <Opinion title={words.lastTime.REJECTED} text={opinion} />}
      {items.length > 0 && (
        <>
          <h3>{words.lastTime.LAPSED}</h3>
          <Items items={items} />
        </>
      )}
      <p>
        <a href={`/me/cases/${summary.id}`}>{words.lastTimeLink(summary.caseNumber)}</a>
      </p>
    </div>
  );
}

async function earlier(number) {
  const all = await get('/api/declarations');
  const one = all.find(({ caseNumber }) => caseNumber === number);
  return one ? get(`/api/declarations/${one.id}`) : null;
}
