import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Advice } from './advice.jsx';
import { hintsOf } from './input-hints.js';

/**
 * A field of form-js, with what it leaves unsaid to phones and browsers. It tells the form what is typed once nobody has
 * typed for a moment. What is drawn anew in that moment, as after a save, must not take away what was typed meanwhile; and
 * a row that moved in that moment gets what was typed into it, where it is by then.
 */
export function StockField({ Stock, props }) {
  const { domId, field, value, onChange } = props;
  const typed = useRef();
  const now = useRef();
  now.current = onChange;
  const take = useCallback(change => {
    typed.current = undefined;
    now.current(change);
  }, []);
  useEffect(() => () => (now.current = () => {}), []);
  useLayoutEffect(() => {
    const input = document.getElementById(domId);
    Object.entries(hintsOf(field)).forEach(([name, hint]) => input?.setAttribute(name, hint));
  });
  useEffect(() => {
    const input = field.type === 'number' ? null : document.getElementById(domId);
    const listen = () => (typed.current = input.value);
    // first of all listeners: what is typed is there when the page that goes out of sight is saved
    const leave = () => typed.current !== undefined && take({ value: typed.current });
    input?.addEventListener('input', listen);
    document.addEventListener('visibilitychange', leave, true);
    return () => {
      input?.removeEventListener('input', listen);
      document.removeEventListener('visibilitychange', leave, true);
    };
  }, [domId]);
  return (
    <>
      <Stock {...props} value={typed.current ?? value} onChange={take} />
      <div class="zc-advised">
        <Advice props={props} />
      </div>
    </>
  );
}
