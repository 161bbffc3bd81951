// Remembers the name over a wrong password; the demo accounts fill in the form.
const name = document.getElementById('username');
const password = document.getElementById('password');

if (new URLSearchParams(location.search).has('error') && sessionStorage.getItem('login-name')) {
  name.value = sessionStorage.getItem('login-name');
  password.focus();
}
name.form.addEventListener('submit', () => sessionStorage.setItem('login-name', name.value));

for (const button of document.querySelectorAll('.demo-account')) {
  button.addEventListener('click', () => {
    name.value = button.dataset.login;
    password.value = button.dataset.password;
    name.form.querySelector('button[type=submit]').focus();
  });
}
