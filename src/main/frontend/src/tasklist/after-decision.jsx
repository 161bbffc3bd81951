import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { review as say } from '../messages/review.zh.js';

const FIVE_SECONDS = 5000;

let host;

/**
 * Says what was just decided: for five seconds where the next case is open already, and until it is closed at the end of
 * the list.
 *
 * @param decided {outcome, name, number, caseId}
 * @param end undefined where there is a next; {today, left, onFirst} at the end of the list, today undefined where the
 *   server did not say
 */
export function tellDecided(decided, end) {
  if (!host) {
    host = document.createElement('div');
    host.className = 'zc zc-after';
    host.setAttribute('role', 'status');
    document.body.append(host);
  }
  // a new one begins anew, with its own time
  render(null, host);
  render(<Decided decided={decided} end={end} onClose={hideDecided} />, host);
}

export function hideDecided() {
  if (host) {
    render(null, host);
  }
}

function Decided({ decided, end, onClose }) {
  const [held, setHeld] = useState(false);
  const link = useRef();
  useEffect(() => {
    // who points at it or is on it with the keyboard is not hurried
    const timer = !end && !held && setTimeout(onClose, FIVE_SECONDS);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    <div class="zc-after-card" onMouseEnter={hold} onMouseLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
      <p>
        <strong>{say.doneFor(say.done[decided.outcome] ?? say.done.other, decided.name, decided.number)}</strong>
        {!end && <span>{say.nextOpened}</span>}
      </p>
      {end && (
        <p>
          {end.left ? say.endOfThisList : say.endOfList}
          {end.today > 0 && say.decidedToday(end.today)}
        </p>
      )}
      <div>
        <a class="zc-button zc-small" ref={link} href={`/office/cases/${decided.caseId}`} target="_blank" rel="noopener">
          {say.look}
        </a>
        {end?.left && (
          <button type="button" class="zc-button zc-small zc-primary" onClick={end.onFirst}>
            {say.fromTheStart}
          </button>
        )}
        <button type="button" class="zc-button zc-small" onClick={onClose}>
          {say.close}
        </button>
      </div>
    </div>
  );
}
