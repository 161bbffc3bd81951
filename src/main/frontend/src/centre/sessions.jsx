// The browsers in which this account is signed in now; each of the others can be signed out from here.
import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { signIns as words } from '../messages/centre.zh.js';
import { byDevice } from './by-device.js';
import { Folded } from './folded.jsx';

const minute = time => dateTime(time).slice(0, 16);

export function Sessions({ first }) {
  const [list, setList] = useState(first);
  const [done, setDone] = useState('');
  const others = list.filter(one => !one.current);
  const end = useAction(async group => {
    for (const one of group.sessions) {
      await request('DELETE', `/api/me/sessions/${one.id}`);
    }
    setList(await get('/api/me/sessions'));
    setDone(words.ended(group.device));
  });
  const endOthers = useAction(async () => {
    await request('DELETE', '/api/me/sessions');
    setList(await get('/api/me/sessions'));
    setDone(words.othersEnded);
  });
  const busy = end.busy || endOthers.busy;
  return (
    <>
      {others.length > 0 && (
        <p class="actions">
          <button type="button" class="zc-button" disabled={busy} onClick={endOthers.run}>
            {words.endOthers}
          </button>
        </p>
      )}
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Problem error={end.error ?? endOthers.error} />
      <Folded list={byDevice(list)} class="own-list sessions" one={group => <Device group={group} busy={busy} onEnd={end.run} />} />
      {others.length === 0 && !done && <p class="muted">{words.onlyHere}</p>}
    </>
  );
}

function Device({ group, busy, onEnd }) {
  const { device, current, sessions, since, lastUsed } = group;
  return (
    <>
      <p>
        <strong>{device}</strong> {current && <span class="badge ok">{words.here}</span>}
        {sessions.length > 1 && words.times(sessions.length)}
        <span class="muted">{words.since(minute(since))}</span>
        <span class="muted">{words.lastUsed(minute(lastUsed))}</span>
      </p>
      {!current && (
        <button type="button" class="zc-button" aria-label={words.endOf(device)} disabled={busy} onClick={() => onEnd(group)}>
          {words.end}
        </button>
      )}
    </>
  );
}
