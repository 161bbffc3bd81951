import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { hintsOf } from './input-hints.js';

/**
 * A text field of form-js, with what it leaves unsaid to phones and browsers. It tells the form what is typed once nobody
 * has typed for a moment: what is drawn anew in that moment, as after a save, must not take away what was typed meanwhile.
 */
export function StockField({ Stock, props }) {
  const { domId, field, value, onChange } = props;
  const typed = useRef();
  useLayoutEffect(() => {
    const input = document.getElementById(domId);
    Object.entries(hintsOf(field)).forEach(([name, hint]) => input?.setAttribute(name, hint));
  });
  useEffect(() => {
    const input = document.getElementById(domId);
    const listen = () => (typed.current = input.value);
    input?.addEventListener('input', listen);
    return () => input?.removeEventListener('input', listen);
  }, [domId]);
  const take = change => {
    typed.current = undefined;
    onChange(change);
  };
  return <Stock {...props} value={typed.current ?? value} onChange={take} />;
}
