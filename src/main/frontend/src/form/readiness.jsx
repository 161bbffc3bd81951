// 提交前检查: each section and each material with its state, and how much time is left.
import { ask } from '../lib/dialog.jsx';
import { dayAndTime, left } from '../lib/format.js';
import { say } from '../messages/form.zh.js';

/** An end further away than this is nobody's concern. */
const FAR_DAYS = 400;

/** @returns 'submit', the item to go to, or nothing */
export function askReadiness({ items, deadline }) {
  const missing = items.filter(item => item.state === 'missing');
  const doubtful = items.filter(item => item.state === 'doubtful');
  return ask({
    title: say.checkTitle,
    body: close => (
      <>
        <p class={missing.length ? 'zc-problem' : ''}>
          {missing.length ? say.checkMissing(missing.length) : doubtful.length ? say.checkDoubtful(doubtful.length) : say.checkReady}
        </p>
        {deadline && left(deadline).days < FAR_DAYS && <p class="zc-deadline">{say.checkUntil(dayAndTime(deadline), remaining(deadline))}</p>}
        <Items title={say.checkGroups.sections} items={items.filter(item => !isMaterial(item))} onChoose={close} />
        <Items title={say.checkGroups.materials} items={items.filter(isMaterial)} onChoose={close} />
      </>
    ),
    buttons: [
      { label: say.checkBack, value: undefined },
      ...(missing.length ? [] : [{ label: say.submit, value: 'submit', primary: true }]),
    ],
  });
}

/** A section and a material in it may have the same name. */
const isMaterial = item => item.pointer.startsWith('/materials/');

function Items({ title, items, onChoose }) {
  return items.length ? (
    <section>
      <h3>{title}</h3>
      <ul class="zc-readiness">
        {items.map(item => (
          <li class={`zc-readiness-${item.state}`}>
            <button type="button" onClick={() => onChoose(item)}>
              <span>{item.label}</span>
              <small>{say.checkState[item.state]}</small>
              {item.problems.map(problem => (
                <em>{problem.message}</em>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
}

function remaining(deadline) {
  const { days, hours } = left(deadline);
  return hours < 0 ? say.overdue : days >= 1 ? say.daysLeft(days) : say.hoursLeft(Math.max(1, hours));
}
