// Rows of 学历 and 工作经历 are not deleted by one click beside the place that was meant.
import { ask } from '../lib/dialog.jsx';
import { isNothing } from '../lib/typed.js';
import { say } from '../messages/form.zh.js';

const REMOVE = '.fjs-repeat-row-remove';

/** Asks before a row goes in which something was filled in; an empty one goes at once. */
export function askBeforeRemoving(container) {
  const meant = new WeakSet();
  container.addEventListener(
    'click',
    event => {
      const button = event.target.closest?.(REMOVE);
      if (!button || meant.has(button) || isEmpty(button.closest('.fjs-repeat-row-container'))) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      ask({
        title: say.removeRowTitle,
        body: say.removeRowText,
        buttons: [
          { label: say.cancel, value: false, primary: true },
          { label: say.removeRow, value: true, danger: true },
        ],
      }).then(go => {
        if (go && button.isConnected) {
          meant.add(button);
          button.click();
          meant.delete(button);
        }
      });
    },
    true,
  );
}

const isEmpty = row =>
  [...row.querySelectorAll('input, textarea, select')].every(field => (field.type === 'checkbox' || field.type === 'radio' ? !field.checked : isNothing(field.value))) &&
  ![...row.querySelectorAll('.fjs-select-display')].some(choice => !choice.classList.contains('fjs-select-placeholder'));
