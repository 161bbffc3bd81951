import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { staffNotices as words } from '../messages/staff-notices.zh.js';

/** One row for each kind of reminder, saved as soon as it is chosen. */
export function StaffNotices({ found }) {
  const [notices, setNotices] = useState(found);
  const [done, setDone] = useState('');
  const choose = useAction(async (kind, way) => {
    setNotices(await request('PUT', '/api/me/staff-notices', { choices: [{ kind, way }] }));
    setDone(words.chosen(words.kinds[kind].name, words.ways[way]));
  });
  const open = { INBOX: true, SMS: Boolean(notices.mobile), MAIL: Boolean(notices.email) && notices.mailConnected };
  return (
    <>
      <p class="muted">
        {words.to(notices.mobile, notices.email)} <a href="/me/profile">{words.change}</a>
      </p>
      {!notices.mailConnected && <p class="muted">{words.noMail}</p>}
      <ul class="notice-kinds">
        {notices.choices.map(({ kind, way }) => (
          <li key={kind}>
            <fieldset disabled={choose.busy}>
              <legend>
                {words.kinds[kind].name}
                <small class="muted">{words.kinds[kind].text}</small>
              </legend>
              <div class="notice-ways">
                {Object.entries(words.ways).map(([value, name]) => (
                  <label>
                    <input type="radio" name={kind} checked={shown(way, open) === value} disabled={!open[value]} onChange={() => choose.run(kind, value)} />
                    <span>{name}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <p class={done ? 'done' : 'zc-unseen'} role="status">
        {done}
      </p>
      <Problem error={choose.error} />
    </>
  );
}

/** A way that leads nowhere is the inbox alone. */
const shown = (way, open) => (open[way] ? way : 'INBOX');
