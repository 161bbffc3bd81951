import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../messages/case.zh.js';

/** In place of a draft that was just deleted. */
export function Deleted({ summary }) {
  const title = useRef();
  useEffect(() => title.current.focus(), []);
  return (
    <section class="card case-gone">
      <h1 ref={title} tabIndex={-1}>
        {words.deleted}
      </h1>
      <p>{words.deletedText(summary.caseNumber)}</p>
      <p class="actions">
        <a class="zc-button zc-primary" href="/me/cases">
          {words.backToCases}
        </a>
        <a class="zc-button" href="/">
          {words.startAgain}
        </a>
      </p>
    </section>
  );
}
