// What surrounds the renderer in Tasklist: its style sheets, the list of tasks, the one sign-in page, and no personal data
// left behind.
import './desk.jsx';

for (const address of [RENDERER_STYLE, REVIEWING_STYLE, TASKLIST_STYLE]) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = address;
  document.head.append(style);
}

// what is read here is Chinese: its punctuation and its fonts are chosen by this
document.documentElement.lang = 'zh-CN';

// Camunda's own sign-in form is closed: there is one sign-in page for everything
function toSignIn() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
}
window.addEventListener('hashchange', toSignIn);
toSignIn();

// the stock renderer kept what was typed in the browser; ours keeps it on the server
for (const key of Object.keys(localStorage)) {
  if (key.startsWith('camunda-form:')) {
    localStorage.removeItem(key);
  }
}
