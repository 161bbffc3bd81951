// What earlier declarations of this person hold, asked for once for each form.
import { get } from '../lib/api.js';
import { useLoaded } from '../choice/loaded.js';

const asked = new WeakMap();

/** @returns {degrees, jobs, slots}; undefined while it is on its way, where it does not come, and for who fills in nothing */
export function useOffer(taskForm) {
  const { view, canEdit, url } = taskForm;
  const filling = Boolean(canEdit && view.declaration && view.task && !view.review);
  const { value } = useLoaded(filling ? url : null, () => {
    if (!asked.has(taskForm)) {
      asked.set(taskForm, get(`${url}/used-before`));
    }
    return asked.get(taskForm);
  });
  return value;
}
