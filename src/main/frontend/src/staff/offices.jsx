import { get } from '../lib/api.js';
import { PickByTyping } from '../lib/pick.jsx';
import { staff as words } from '../messages/staff.zh.js';

const found = async text => (await get(`/api/admin/staff/offices?text=${encodeURIComponent(text)}`)).map(({ group, name }) => ({ key: group, name }));

/** One office, to look for those who work there. */
export function OfficePick({ id, label, onPick }) {
  return <PickByTyping id={id} label={label} placeholder={words.officeHint} find={found} words={words.officePick} onPick={({ key, name }) => onPick({ group: key, name })} />;
}

/** The offices that somebody gets: picked one by one, taken away by a click. */
export function Offices({ id, offices, onChange }) {
  const add = office => offices.some(({ group }) => group === office.group) || onChange([...offices, office]);
  return (
    <>
      <OfficePick id={id} label={words.offices} onPick={add} />
      <ul class="chips">
        {offices.map(({ group, name }) => (
          <li key={group}>
            {name}
            <button type="button" class="zc-link" aria-label={words.takeAway(name)} onClick={() => onChange(offices.filter(other => other.group !== group))}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
