// As high as the window leaves room, so that only its own columns scroll; on a narrow screen it is a page like any other.

const TWO_COLUMNS = 900;
const LOWEST = 480;
const TASKLIST_COLUMN = '.three-cols-layout-cell.content';
const TASKLIST_FOOT = '[cam-widget-footer]';

/** Keeps the sheet as large as its surroundings allow. @returns what ends it */
export function fitToWindow(sheet) {
  const column = sheet.closest(TASKLIST_COLUMN);
  const card = sheet.closest('.task-card');
  const fit = () => {
    sheet.classList.toggle('zc-sheet-wide', sheet.clientWidth >= TWO_COLUMNS);
    const top = sheet.getBoundingClientRect().top + (column ? column.scrollTop : window.scrollY);
    const foot = column && document.querySelector(TASKLIST_FOOT)?.getBoundingClientRect().top;
    const bottom = Math.min(column ? column.getBoundingClientRect().bottom : window.innerHeight, foot || Infinity);
    sheet.style.setProperty('--sheet-height', `${Math.max(LOWEST, Math.floor(bottom - top))}px`);
    // what covers the end of the column: Tasklist's own foot
    sheet.style.setProperty('--sheet-foot', `${column ? Math.max(0, Math.ceil(column.getBoundingClientRect().bottom - bottom)) : 0}px`);
  };
  const watcher = new ResizeObserver(fit);
  [sheet, column ?? document.body, card?.querySelector('header')].filter(Boolean).forEach(element => watcher.observe(element));
  window.addEventListener('resize', fit);
  fit();
  return () => {
    watcher.disconnect();
    window.removeEventListener('resize', fit);
  };
}
