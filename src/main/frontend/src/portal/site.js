// The menu of a phone closes as menus do: by Escape, and by a press beside it.
const menu = document.querySelector('.menu');

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.addEventListener('click', event => {
  if (!menu.contains(event.target)) {
    menu.open = false;
  }
});
