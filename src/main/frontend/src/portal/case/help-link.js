// The link below the page leads to what a person in this state asks.
import { words } from '../../messages/case.zh.js';

/** The chapter of 帮助. */
function chapterOf({ status, bucket }) {
  if (status === 'RETURNED') {
    return 'return';
  }
  if (bucket === 'todo') {
    return 'fill';
  }
  return bucket === 'doing' && status !== 'CHECKING' ? 'submit' : 'progress';
}

export function showHelpFor(summary) {
  const link = document.querySelector('.case-help a');
  const chapter = chapterOf(summary);
  link.setAttribute('href', `/help#${chapter}`);
  link.textContent = words.help[chapter];
}
