import { useState } from 'preact/hooks';
import { Problem, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { askAboutWork } from '../hands/held-work.jsx';
import { request } from '../lib/api.js';
import { dayAndTime } from '../lib/format.js';
import { idNumber as readIdNumber } from '../lib/read-as.js';
import { heldWork } from '../messages/hands.zh.js';
import { staff as words } from '../messages/staff.zh.js';
import { Offices } from './offices.jsx';

/** One of staff: who it is, what is in hand, when last here, and what an admin may do. */
export function Member({ line, onReset, onChange }) {
  const { member, openTasks, lastSignIn } = line;
  const [offices, setOffices] = useState(line.offices);
  const [open, setOpen] = useState(false);
  const assign = useAction(async wanted => {
    if (!(await askAboutWork(member, wanted))) {
      return;
    }
    const { givenBack } = await request('PUT', `/api/admin/staff/${member.id}/groups`, { groups: wanted });
    setOpen(false);
    onChange(givenBack && heldWork.givenBack(member.name, givenBack));
  });
  const reset = useAction(async () => onReset(await request('POST', `/api/admin/staff/${member.id}/reset`)));
  const form = `member-${member.id}`;
  return (
    <article class="member">
      <div class="member-facts">
        <div>
          <strong>{member.name}</strong> <span class="muted">{member.loginName}</span>
          <p>{line.offices.length > 0 ? line.offices.map(({ name }) => name).join('、') : words.noOffice}</p>
        </div>
        <dl>
          <div>
            <dt>{words.openTasks}</dt>
            <dd>{words.openTasksOf(openTasks)}</dd>
          </div>
          <div>
            <dt>{words.lastSignIn}</dt>
            <dd>{lastSignIn ? <time datetime={lastSignIn}>{dayAndTime(lastSignIn)}</time> : words.neverSignedIn}</dd>
          </div>
        </dl>
      </div>
      {member.active && !member.idNumberKnown && <p class="problem">{words.idNumberUnknown}</p>}
      <p class="actions">
        <button type="button" class="zc-button" aria-expanded={open} aria-controls={form} aria-label={words.whose(words.assign, member.name)} onClick={() => setOpen(!open)}>
          {words.assign}
        </button>
        <button
          type="button"
          class="zc-button"
          aria-label={words.whose(words.reset, member.name)}
          disabled={reset.busy}
          onClick={() => confirm(words.resetConfirm(member.name)) && reset.run()}
        >
          {words.reset}
        </button>
      </p>
      <Problem error={assign.error ?? reset.error} />
      <div id={form} hidden={!open}>
        {open && (
          <>
            <SubmitForm action={() => assign.run(offices.map(({ group }) => group))} label={words.save} busy={assign.busy}>
              <Offices id={`offices-${member.id}`} offices={offices} onChange={setOffices} />
              {member.active && (
                <p>
                  <button type="button" class="zc-link" onClick={() => assign.run([])}>
                    {words.leave}
                  </button>
                </p>
              )}
            </SubmitForm>
            <IdNumber member={member} onChange={() => onChange()} />
          </>
        )}
      </div>
    </article>
  );
}

/** Shown to nobody again: it is only held against those of applicants. */
function IdNumber({ member, onChange }) {
  const [idNumber, setIdNumber] = useState('');
  const { busy, error, run } = useAction(async () => {
    await request('PUT', `/api/admin/staff/${member.id}/id-number`, { idNumber });
    setIdNumber('');
    onChange();
  });
  return (
    <SubmitForm action={run} label={words.idNumberSave} busy={busy} error={error}>
      <TextRow id={`id-number-${member.id}`} label={words.idNumber} value={idNumber} onInput={setIdNumber} tidy={readIdNumber} maxLength={18} autoComplete="off" required />
    </SubmitForm>
  );
}
