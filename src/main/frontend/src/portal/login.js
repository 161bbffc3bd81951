// The demo accounts fill in the form; nothing here exists without them.
for (const button of document.querySelectorAll('.demo-account')) {
  button.addEventListener('click', () => {
    document.getElementById('username').value = button.dataset.login;
    document.getElementById('password').value = button.dataset.password;
    document.querySelector('.login form button[type=submit]').focus();
  });
}
