import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayAfterKey, plusMonths, shanghaiDay, weekday, weeksOf } from '../lib/dates.js';
import { Icon } from '../lib/icons.jsx';
import { say } from '../messages/dates.zh.js';

/**
 * A calendar beside its field: by keyboard as the practices of WAI-ARIA have it for a grid of days.
 *
 * @param near the element beside which it stands
 * @param chosen yyyy-MM-dd, or nothing
 * @param earliest latest days beside which none can be chosen
 */
export function Calendar({ name, near, chosen, earliest, latest, onChoose, onClose }) {
  const dialog = useRef();
  const within = day => (day < earliest ? earliest : day > latest ? latest : day);
  const today = shanghaiDay();
  const [at, setAt] = useState(within(chosen ?? today));
  const byKey = useRef(true);

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown.showModal();
    place(shown, near);
    shown.querySelector('[tabindex="0"]').focus();
    addEventListener('resize', onClose);
    return () => {
      removeEventListener('resize', onClose);
      shown.close();
    };
  }, []);
  useLayoutEffect(() => {
    if (byKey.current && dialog.current.open) {
      dialog.current.querySelector('[tabindex="0"]').focus();
    }
  }, [at]);

  const go = (day, keyboard = false) => {
    byKey.current = keyboard;
    setAt(within(day));
  };
  const pressed = event => {
    const day = dayAfterKey(at, event.key, event.shiftKey);
    if (day) {
      event.preventDefault();
      go(day, true);
    }
  };
  return (
    <dialog
      class="zc-calendar"
      aria-label={say.calendar(name)}
      ref={dialog}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onClick={event => event.target === dialog.current && onClose()}
    >
      <div class="zc-calendar-inside">
        <Head at={at} earliest={earliest} latest={latest} onGo={go} />
        <table role="grid" aria-label={say.yearAndMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7)))} onKeyDown={pressed}>
          <thead>
            <tr>
              {say.weekdays.map((short, index) => (
                <th scope="col" abbr={say.weekdayOf(index)}>
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(at).map(week => (
              <tr key={week[0]}>
                {week.map(day => (
                  <td key={day} role="gridcell" aria-selected={day === chosen}>
                    <button
                      type="button"
                      class={day.slice(0, 7) === at.slice(0, 7) ? '' : 'zc-calendar-beside'}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={say.dayOf(day, say.weekdayOf(weekday(day)))}
                      aria-current={day === today ? 'date' : undefined}
                      disabled={day < earliest || day > latest}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="zc-calendar-foot">
          <button type="button" class="zc-button zc-small" disabled={within(today) !== today} onClick={() => onChoose(today)}>
            {say.today}
          </button>
          <button type="button" class="zc-button zc-small" disabled={!chosen} onClick={() => onChoose(null)}>
            {say.clear}
          </button>
          <button type="button" class="zc-button zc-small" onClick={onClose}>
            {say.close}
          </button>
        </p>
      </div>
    </dialog>
  );
}

function Head({ at, earliest, latest, onGo }) {
  const [year, month] = at.split('-').map(Number);
  const years = Array.from({ length: latest.slice(0, 4) - earliest.slice(0, 4) + 1 }, (none, index) => Number(latest.slice(0, 4)) - index);
  const step = (months, label, icon) => (
    <button type="button" class="zc-icon" aria-label={label} onClick={() => onGo(plusMonths(at, months))}>
      <Icon name={icon} />
    </button>
  );
  return (
    <p class="zc-calendar-head">
      {step(-1, say.earlierMonth, 'left')}
      <select aria-label={say.year} value={year} onChange={({ target }) => onGo(plusMonths(at, (target.value - year) * 12))}>
        {years.map(one => (
          <option value={one}>{say.yearOf(one)}</option>
        ))}
      </select>
      <select aria-label={say.month} value={month} onChange={({ target }) => onGo(plusMonths(at, target.value - month))}>
        {Array.from({ length: 12 }, (none, index) => (
          <option value={index + 1}>{say.monthOf(index + 1)}</option>
        ))}
      </select>
      {step(1, say.laterMonth, 'right')}
      <span class="zc-unseen" role="status">
        {say.yearAndMonth(year, month)}
      </span>
    </p>
  );
}

/** Below its field, or above where there is no room; nothing else of the page can push it. */
function place(dialog, near) {
  const { left, top, bottom } = near.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const below = bottom + 4 + height <= innerHeight || top - height - 4 < 0;
  dialog.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  dialog.style.top = `${Math.max(8, below ? Math.min(bottom + 4, innerHeight - height - 8) : top - height - 4)}px`;
}
