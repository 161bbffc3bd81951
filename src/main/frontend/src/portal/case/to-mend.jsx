import { words } from '../../messages/case.zh.js';
import { Items } from './reasons.jsx';

/**
 * In front of what was filled in: what of it is to be corrected, while it is.
 *
 * @param returned items, each with its place in the form
 */
export function ToMend({ returned }) {
  return (
    returned.length > 0 && (
      <div class="case-reasons">
        <p>{words.returnedItems}：</p>
        <Items items={returned} placeOf={item => item.place} />
      </div>
    )
  );
}
