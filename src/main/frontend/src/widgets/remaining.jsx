import { useTaskForm } from '../form/form-js.js';
import { plusMonths, readDay, shanghaiDay } from '../lib/dates.js';
import { say } from '../messages/form.zh.js';
import { useAdvice } from './advice.jsx';
import { useNumber } from './context.js';

/** Below the date until which a paper is valid: whether that is long enough, by the property validForMonths (X03). */
export function Remaining({ props }) {
  const facts = useTaskForm().view?.data?.facts;
  const months = useNumber(props, 'validForMonths', 0);
  const said = useAdvice(props).length + (props.errors?.length ?? 0);
  const doubt = !said && months && props.value && readDay(props.value) && !props.readonly && doubtOf(props.value, facts?.round > 0 ? 0 : months);
  return doubt ? (
    <p class={`${doubt === say.validityOver ? 'zc-problem' : 'zc-warning'} zc-below-date`} role="status">
      {doubt}
    </p>
  ) : null;
}

/** A paper that was good enough once only has to be valid still. */
function doubtOf(until, months) {
  const today = shanghaiDay();
  if (until < today) {
    return say.validityOver;
  }
  return until < plusMonths(today, months) ? say.validityShort(months) : undefined;
}
