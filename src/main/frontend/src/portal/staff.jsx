// 工作人员账号: who works here, for which offices.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { askAboutWork } from '../hands/held-work.jsx';
import { get, request } from '../lib/api.js';
import { idNumber as readIdNumber, mobile as readMobile } from '../lib/read-as.js';
import { heldWork } from '../messages/hands.zh.js';
import { staff as words } from '../messages/staff.zh.js';

function Staff() {
  const [overview, setOverview] = useState();
  const [handOver, setHandOver] = useState();
  const [done, setDone] = useState();
  const load = () => get('/api/admin/staff').then(setOverview);
  useEffect(() => {
    load();
  }, []);
  if (!overview) {
    return null;
  }
  const names = Object.fromEntries(overview.offices.map(office => [office.group, office.name]));
  const changed = message => {
    setDone(message);
    load();
  };
  const created = account => {
    setHandOver(account);
    load();
    scrollTo({ top: 0, behavior: 'smooth' });
  };
  return (
    <>
      {handOver && (
        <p class="done" role="status">
          {words.handOver(handOver.member.name, handOver.member.loginName)}
          <code>{handOver.password}</code>
        </p>
      )}
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <section class="card">
        {overview.members.map(member => (
          <Member key={member.id} member={member} offices={overview.offices} names={names} onReset={created} onChange={changed} />
        ))}
      </section>
      <section class="card">
        <h2>{words.create}</h2>
        <NewMember offices={overview.offices} onCreated={created} />
      </section>
    </>
  );
}

function Member({ member, offices, names, onReset, onChange }) {
  const [groups, setGroups] = useState(member.groups);
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
  return (
    <article class="member">
      <div>
        <strong>{member.name}</strong> <span class="muted">{member.loginName}</span>
        <p>{member.groups.map(group => names[group] ?? group).join('、')}</p>
        {!member.idNumberKnown && <p class="problem">{words.idNumberUnknown}</p>}
      </div>
      <p class="actions">
        <button type="button" class="zc-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.assign}
        </button>
        <button type="button" class="zc-button" disabled={reset.busy} onClick={() => confirm(words.resetConfirm(member.name)) && reset.run()}>
          {words.reset}
        </button>
      </p>
      <Problem error={assign.error ?? reset.error} />
      {open && (
        <SubmitForm action={() => assign.run(groups)} label={words.save} busy={assign.busy}>
          <Offices id={`offices-${member.id}`} offices={offices} groups={groups} onChange={setGroups} />
          <p>
            <button type="button" class="zc-link" onClick={() => assign.run([])}>
              {words.leave}
            </button>
          </p>
        </SubmitForm>
      )}
      {open && <IdNumber member={member} onChange={() => onChange()} />}
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

function NewMember({ offices, onCreated }) {
  const [loginName, setLoginName] = useState('');
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [mobile, setMobile] = useState('');
  const [groups, setGroups] = useState([]);
  const { busy, error, run } = useAction(async () => {
    onCreated(await request('POST', '/api/admin/staff', { loginName, name, idNumber, mobile: mobile || undefined, groups }));
    setLoginName('');
    setName('');
    setIdNumber('');
    setMobile('');
    setGroups([]);
  });
  return (
    <SubmitForm action={run} label={words.create} busy={busy} error={error}>
      <TextRow id="staff-name" label={words.name} value={name} onInput={setName} maxLength={50} required />
      <TextRow id="staff-login" label={words.loginName} value={loginName} onInput={setLoginName} maxLength={32} autoComplete="off" required />
      <TextRow id="staff-id-number" label={words.idNumber} value={idNumber} onInput={setIdNumber} tidy={readIdNumber} maxLength={18} autoComplete="off" required />
      <TextRow id="staff-mobile" label={words.mobile} value={mobile} onInput={setMobile} tidy={readMobile} maxLength={11} type="tel" autoComplete="off" />
      <Offices id="staff-offices" offices={offices} groups={groups} onChange={setGroups} />
    </SubmitForm>
  );
}

/** Offices are many: typed and picked one by one, taken away by a click. */
function Offices({ id, offices, groups, onChange }) {
  const [typed, setTyped] = useState('');
  const names = Object.fromEntries(offices.map(office => [office.group, office.name]));
  const pick = text => {
    setTyped(text);
    const [found, another] = offices.filter(office => office.name === text || office.group === text);
    if (found && !another) {
      onChange([...new Set([...groups, found.group])]);
      setTyped('');
    }
  };
  return (
    <>
      <p class="row">
        <label for={id}>{words.offices}</label>
        <input id={id} list={`${id}-list`} value={typed} placeholder={words.officeHint} onInput={event => pick(event.target.value)} />
        <datalist id={`${id}-list`}>
          {offices.map(office => (
            <option value={office.name} />
          ))}
        </datalist>
      </p>
      <ul class="chips">
        {groups.map(group => (
          <li>
            {names[group] ?? group}
            <button type="button" class="zc-link" aria-label={words.takeAway(names[group])} onClick={() => onChange(groups.filter(other => other !== group))}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

render(<Staff />, document.getElementById('staff'));
