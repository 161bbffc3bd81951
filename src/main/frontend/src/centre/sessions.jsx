// The browsers in which this account is signed in now; each of the others can be signed out from here.
import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { signIns as words } from '../messages/centre.zh.js';

const minute = time => dateTime(time).slice(0, 16);

export function Sessions({ first }) {
  const [list, setList] = useState(first);
  const [done, setDone] = useState('');
  const others = list.filter(one => !one.current);
  const end = useAction(async one => {
    await request('DELETE', `/api/me/sessions/${one.id}`);
    setList(await get('/api/me/sessions'));
    setDone(words.ended(one.device));
  });
  const endOthers = useAction(async () => {
    await request('DELETE', '/api/me/sessions');
    setList(await get('/api/me/sessions'));
    setDone(words.othersEnded);
  });
  const busy = end.busy || endOthers.busy;
  return (
    <>
      <ul class="own-list sessions">
        {list.map(one => (
          <li key={one.id}>
            <p>
              <strong>{one.device}</strong> {one.current && <span class="badge ok">{words.here}</span>}
              <span class="muted">{words.since(minute(one.since))}</span>
              <span class="muted">{words.lastUsed(minute(one.lastUsed))}</span>
            </p>
            {!one.current && (
              <button type="button" class="zc-button" aria-label={words.endOf(one.device)} disabled={busy} onClick={() => end.run(one)}>
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Problem error={end.error ?? endOthers.error} />
      {others.length > 0 ? (
        <p class="actions">
          <button type="button" class="zc-button zc-primary" disabled={busy} onClick={endOthers.run}>
            {words.endOthers}
          </button>
        </p>
      ) : (
        !done && <p class="muted">{words.onlyHere}</p>
      )}
    </>
  );
}
