// What lies over the page: the back key closes it and stays on the page, and the cursor returns to what opened it.

const closers = [];
let entered = false;
let leaving = false;

/** @returns what has to be called once it is closed */
export function modal(close) {
  const opener = document.activeElement;
  closers.push(close);
  settle();
  return () => {
    const place = closers.indexOf(close);
    if (place >= 0) {
      closers.splice(place, 1);
    }
    if (opener?.isConnected) {
      opener.focus({ preventScroll: true });
    }
    // the next one may open at once, and needs the same entry
    setTimeout(settle);
  };
}

/** One entry of the history stands for all that is open. */
function settle() {
  // Tasklist minds the history itself
  if (leaving || window.angular) {
    return;
  }
  if (closers.length && !entered) {
    // where the page was scrolled to meanwhile, it stays
    history.scrollRestoration = 'manual';
    history.pushState(history.state, '');
    entered = true;
  } else if (!closers.length && entered) {
    leaving = true;
    history.back();
  }
}

window.addEventListener('popstate', () => {
  entered = false;
  history.scrollRestoration = 'auto';
  if (leaving) {
    leaving = false;
  } else {
    closers.pop()?.();
  }
  settle();
});
