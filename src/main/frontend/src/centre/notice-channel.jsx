// How somebody is told about the own cases: by SMS or by mail, where both are known.
import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { messages } from '../messages/centre.zh.js';

const words = messages.channel;

export function NoticeChannel({ channel }) {
  const [byMail, setByMail] = useState(channel.byMail);
  const [done, setDone] = useState('');
  const names = { sms: words.sms(channel.mobile), mail: words.mail(channel.email) };
  const choose = useAction(async wanted => {
    await request('PUT', '/api/me/notice-channel', { byMail: wanted });
    setByMail(wanted);
    setDone(words.chosen(wanted ? names.mail : names.sms));
  });
  return (
    <>
      {channel.choosable ? (
        <fieldset class="channels">
          <legend class="zc-unseen">{words.legend}</legend>
          {[
            [false, names.sms],
            [true, names.mail],
          ].map(([value, name]) => (
            <label>
              <input type="radio" name="channel" checked={byMail === value} disabled={choose.busy} onChange={() => choose.run(value)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <Given channel={channel} names={names} />
      )}
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Problem error={choose.error} />
      <p class="muted">{words.about}</p>
      <p class="muted">{words.security}</p>
    </>
  );
}

/** What holds where there is no choice. */
function Given({ channel, names }) {
  if (!channel.mobile && !channel.email) {
    return (
      <p>
        {words.none} <a href="/me/profile">{words.complete}</a>
      </p>
    );
  }
  return (
    <p>
      {words.one(channel.mobile ? names.sms : names.mail)}
      {channel.mailConnected && !(channel.mobile && channel.email) && <a href="/me/profile">{channel.mobile ? words.addEmail : words.addMobile}</a>}
    </p>
  );
}
