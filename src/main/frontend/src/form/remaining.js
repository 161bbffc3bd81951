import { left } from '../lib/format.js';
import { say } from '../messages/form.zh.js';

/** How much time is left, in words. */
export function remaining(deadline) {
  const { days, hours } = left(deadline);
  return hours < 0 ? say.overdue : days >= 1 ? say.daysLeft(days) : say.hoursLeft(Math.max(1, hours));
}
