import { HandActs } from '../hands/hand-acts.jsx';
import { office as words } from '../messages/office.zh.js';

/**
 * What can be done about a case here, in one row: to go and review it, and to pass it on.
 *
 * @param one the case, as the server tells it
 * @param reload shows it as it is after something was done
 */
export function Acts({ one: { declaration, hand }, reload }) {
  return (
    <HandActs id={declaration.id} reload={reload}>
      {hand.here && (
        <a class="zc-button zc-primary" href={`/camunda/app/tasklist/default/#/?task=${hand.taskId}`}>
          {words.toReview}
        </a>
      )}
    </HandActs>
  );
}
