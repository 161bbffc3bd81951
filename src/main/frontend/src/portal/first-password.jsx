// 设置自己的密码 while signing in by one that somebody else chose; then, where to go on.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { PasswordRow, SubmitForm, fault, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { account } from '../messages/account.zh.js';

const host = document.getElementById('first-password');

function Choose() {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [places, setPlaces] = useState();
  const { busy, error, run } = useAction(async () => {
    if (password !== again) {
      throw fault('again', account.passwordsDiffer);
    }
    const { next } = await request('POST', '/api/first-password', { password });
    const { roles } = await get('/api/session');
    // what the page said and offered before is true no more
    document.querySelectorAll('#main .card > p, header .who').forEach(part => part.remove());
    setPlaces([...new Set([next, ...account.places.filter(place => roles.includes(place.role)).map(place => place.href)])]);
  });
  return places ? (
    <Onward places={places} />
  ) : (
    <SubmitForm action={run} label={account.choosePassword} busy={busy} error={error}>
      <PasswordRow id="first-password-new" name="password" label={account.newPassword} value={password} onInput={setPassword} isNew />
      <PasswordRow id="first-password-again" name="again" label={account.passwordAgain} value={again} onInput={setAgain} />
    </SubmitForm>
  );
}

function Onward({ places: [next, ...others] }) {
  const named = href => account.places.find(place => place.href === href)?.label ?? account.onward;
  return (
    <>
      <p class="done" role="status">
        {account.passwordChosen}
      </p>
      <p class="actions">
        <a class="zc-button zc-primary" href={next}>
          {named(next)}
        </a>
        {others.map(href => (
          <a class="zc-button" href={href}>
            {named(href)}
          </a>
        ))}
      </p>
    </>
  );
}

render(<Choose />, host);
