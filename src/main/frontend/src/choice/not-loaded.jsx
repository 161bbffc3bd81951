import { say } from '../messages/choice.zh.js';

/** What can be chosen did not come: nobody is left before an empty list. */
export function NotLoaded({ again }) {
  return (
    <p class="zc-tree-failed" role="alert">
      {say.failed}{' '}
      <button type="button" class="zc-link" onClick={again}>
        {say.retry}
      </button>
    </p>
  );
}
