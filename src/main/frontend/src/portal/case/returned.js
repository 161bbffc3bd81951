// Where the things are that were returned, in the form and in the tabs.
import { hashOf } from '../../form/steps.js';

const SECTION = 'section:';
const MATERIAL = 'material:';

export const isMaterial = item => item.item.startsWith(MATERIAL);

/** The place in the form where an item is corrected; undefined while nobody can correct it. */
export function placeToMend(item, { summary, materials }) {
  if (!summary.taskId) {
    return undefined;
  }
  const key = isMaterial(item) ? materials.find(({ slot }) => slot === slotOf(item))?.section : item.item.slice(SECTION.length);
  return `/tasks/${summary.taskId}${key ? hashOf({ kind: 'section', key }) : ''}`;
}

export const slotOf = item => item.item.slice(MATERIAL.length);
