// While a case is read the lists are put away, unless the window is wide enough for both or the person wants them.

const READING = 'zc-reading';
const ROOM_FOR_BOTH = matchMedia('(min-width: 1600px)');

let listWanted = false;

export const columns = {
  get listShown() {
    return !document.body.classList.contains(READING);
  },
  read() {
    document.body.classList.toggle(READING, !listWanted && !ROOM_FOR_BOTH.matches);
  },
  leave() {
    document.body.classList.remove(READING);
  },
  toggle() {
    listWanted = !this.listShown;
    document.body.classList.toggle(READING, !listWanted);
  },
};
