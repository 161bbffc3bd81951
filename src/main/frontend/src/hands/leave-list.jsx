import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { leave as words } from '../messages/hands.zh.js';

/** Who is away, the next first. */
export function LeaveList({ leaves, onEnded }) {
  return leaves.length === 0 ? (
    <p class="muted">{words.none}</p>
  ) : (
    <ul class="leaves">
      {leaves.map(one => (
        <Leave key={one.id} one={one} onEnded={onEnded} />
      ))}
    </ul>
  );
}

function Leave({ one, onEnded }) {
  const end = useAction(async () => onEnded(await request('DELETE', `/api/office/leaves/${one.id}`), one));
  return (
    <li>
      <div>
        <strong>{one.name}</strong> <span class={`zc-tag${one.today ? ' now' : ''}`}>{one.today ? words.today : words.coming}</span>
        <p>
          {words.days(one.firstDay, one.lastDay)}　{words.by(one.substitute)}
        </p>
        <Problem error={end.error} />
      </div>
      {one.mayEnd && (
        <button type="button" class="zc-button" aria-label={words.endOf(one.name, one.today)} disabled={end.busy} onClick={() => confirm(words.endConfirm(one.name, one.today)) && end.run()}>
          {one.today ? words.end : words.takeBack}
        </button>
      )}
    </li>
  );
}
