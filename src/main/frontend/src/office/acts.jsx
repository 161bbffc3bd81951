import { HandActs } from '../hands/hand-acts.jsx';

/**
 * What can be done about a case here.
 *
 * @param one the case, as the server tells it
 * @param reload shows it as it is after something was done
 */
export function Acts({ one, reload }) {
  return <HandActs id={one.declaration.id} reload={reload} />;
}
