// A list of which some are shown at once, and all when asked.
import { useEffect, useRef, useState } from 'preact/hooks';
import { signIns as words } from '../messages/centre.zh.js';

const FEW = 5;

/** @param one what stands in the row of an item */
export function Folded({ list, class: name, one }) {
  const [all, setAll] = useState(false);
  const host = useRef();
  // the button is gone then: what it brought comes next
  useEffect(() => {
    if (all) {
      host.current.children[FEW]?.focus();
    }
  }, [all]);
  return (
    <>
      <ul class={name} ref={host}>
        {(all ? list : list.slice(0, FEW)).map(item => (
          <li tabIndex={all ? -1 : undefined}>{one(item)}</li>
        ))}
      </ul>
      {!all && list.length > FEW && (
        <p class="actions">
          <button type="button" class="zc-button" onClick={() => setAll(true)}>
            {words.showAll(list.length)}
          </button>
        </p>
      )}
    </>
  );
}
