// Remembers the name over a wrong password; the demo accounts fill in the form.
import { isNothing } from '../lib/typed.js';
import { keptAnswers } from '../outlook/carried.js';

const name = document.getElementById('username');
const password = document.getElementById('password');
const missing = document.getElementById('login-missing');
const show = document.getElementById('show-password');
const demo = document.querySelector('details.demo');

if (new URLSearchParams(location.search).has('error') && sessionStorage.getItem('login-name')) {
  name.value = sessionStorage.getItem('login-name');
  password.focus();
}

// said by the page in the person's language, not by the browser in its own
name.form.noValidate = true;
name.form.addEventListener('submit', event => {
  const empty = [name, password].filter(field => isNothing(field.value));
  [name, password].forEach(field => field.toggleAttribute('aria-invalid', false));
  empty.forEach(field => field.setAttribute('aria-invalid', 'true'));
  missing.hidden = empty.length === 0;
  missing.textContent = empty.length > 0 ? missing.dataset.words : '';
  if (empty.length > 0) {
    event.preventDefault();
    empty[0].focus();
    return;
  }
  sessionStorage.setItem('login-name', name.value);
});

const words = { password: show.value, text: show.dataset.hide };
show.hidden = false;
show.addEventListener('click', () => {
  password.type = password.type === 'password' ? 'text' : 'password';
  show.value = words[password.type];
});

// what was chosen by itself, as the province, is nobody's answer; and after an expired page that is what counts
const kept = keptAnswers();
document.getElementById('login-carried').hidden = !(kept?.specialty || kept?.degreeLevel) || new URLSearchParams(location.search).has('expired');

// on a phone the form comes first, and what is only for a demonstration when it is asked for
if (demo && matchMedia('(max-width: 700px)').matches) {
  demo.open = false;
}

for (const button of document.querySelectorAll('.demo-account')) {
  button.addEventListener('click', () => {
    name.value = button.dataset.login;
    password.value = button.dataset.password;
    name.form.querySelector('button[type=submit]').focus();
  });
}
