import { useRef, useState } from 'preact/hooks';
import { words } from '../../messages/case.zh.js';

const KEYS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * One of several panels. The address names it after #, so that a link or a reload leads to it.
 *
 * @param tabs [key, name, panel, toMend]: toMend says how many things are to be corrected there; a panel is made when it is first looked at
 */
export function Tabs({ label, tabs }) {
  const keys = tabs.map(([key]) => key);
  const [shown, setShown] = useState(() => (keys.includes(location.hash.slice(1)) ? location.hash.slice(1) : keys[0]));
  const list = useRef();
  const show = key => {
    setShown(key);
    history.replaceState(history.state, '', `#${key}`);
  };
  const move = event => {
    const to = KEYS[event.key] ? (keys.indexOf(shown) + KEYS[event.key] + keys.length) % keys.length : { Home: 0, End: keys.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      show(keys[to]);
      list.current.children[to].focus();
    }
  };
  const [, , Panel] = tabs[keys.indexOf(shown)];
  return (
    <section class="card case-tabs">
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(([key, name, , toMend]) => (
          <button
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-controls={`panel-${key}`}
            aria-selected={shown === key}
            tabIndex={shown === key ? 0 : -1}
            onClick={() => show(key)}
          >
            {name}
            {toMend > 0 && <span class="badge RETURNED">{words.toMend(toMend)}</span>}
          </button>
        ))}
      </div>
      {keys.map(key => (
        <div role="tabpanel" id={`panel-${key}`} aria-labelledby={`tab-${key}`} tabIndex={0} hidden={shown !== key}>
          {shown === key && Panel()}
        </div>
      ))}
    </section>
  );
}
