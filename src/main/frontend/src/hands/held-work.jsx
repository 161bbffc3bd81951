import { get } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { dayAndTime } from '../lib/format.js';
import { heldWork as words } from '../messages/hands.zh.js';

/**
 * Shows what a member of staff has in hand and would lose, before the groups are changed.
 *
 * @param wanted the groups that the person gets; none for who is let go
 * @returns promise of whether to go on
 */
export async function askAboutWork(member, wanted) {
  const held = await get(`/api/admin/staff/${member.id}/open-tasks`);
  const lost = held.filter(piece => !piece.groups.some(group => wanted.includes(group)));
  if (wanted.length > 0 && lost.length === 0) {
    return true;
  }
  return ask({
    title: wanted.length === 0 ? words.leaveTitle(member.name) : words.moveTitle(member.name),
    body: <Lost name={member.name} lost={lost} leaves={wanted.length === 0} />,
    buttons: [
      { label: words.cancel, value: false },
      { label: wanted.length === 0 ? words.leave : words.move, value: true, primary: true, danger: true },
    ],
  });
}

function Lost({ name, lost, leaves }) {
  return (
    <>
      {leaves && <p>{words.leaveText(name)}</p>}
      {lost.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>
            <strong>{words.open(lost.length)}</strong>
            {words.back}
          </p>
          <ul class="held-work">
            {lost.map(piece => (
              <li>{words.piece(piece, piece.dueAt && dayAndTime(piece.dueAt))}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
