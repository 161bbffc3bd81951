import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isNothing } from '../lib/typed.js';
import { summaryOutline as words } from '../messages/help.zh.js';

/** Puts the headings of the guide's four parts into a summary in which nothing is written yet, and leads to an example. */
export function SummaryOutline({ domId, value, onChange, readonly, disabled }) {
  const [said, setSaid] = useState('');
  const begin = useRef();
  const moves = useRef(null);
  useLayoutEffect(() => {
    moves.current?.();
    moves.current = null;
  });
  if (readonly || disabled) {
    return null;
  }
  const put = () => {
    moves.current = () => setTimeout(() => writeAfterFirst(document.getElementById(domId)));
    setSaid(words.put);
    onChange({ value: words.text });
  };
  const takeBack = () => {
    moves.current = () => begin.current?.focus();
    setSaid(words.takenBack);
    onChange({ value: '' });
  };
  return (
    <p class="zc-outline">
      {isNothing(value) && (
        <button type="button" class="zc-button" ref={begin} onClick={put}>
          {words.begin}
        </button>
      )}
      {value === words.text && (
        <button type="button" class="zc-button" onClick={takeBack}>
          {words.undo}
        </button>
      )}
      <a href="/help#summary-example1" target="_blank" rel="noopener">
        {words.example}
      </a>
      <span key="said" class="zc-unseen" role="status">
        {said}
      </span>
    </p>
  );
}

/** The caret stands in the empty line below the first heading. */
function writeAfterFirst(area) {
  const line = words.text.indexOf('\n') + 1;
  area?.focus();
  area?.setSelectionRange(line, line);
}
