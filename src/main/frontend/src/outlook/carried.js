// What was answered in 能不能申报 stays in this tab until it is used in a start form or given up. Nobody else gets it before.
import { readDay } from '../lib/dates.js';
import { isNothing } from '../lib/typed.js';

const KEY = 'zc-check';
const CHOSEN = ['division', 'specialty', 'level'];

export function keepAnswers(answers) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(answers));
  } catch {
    // a browser that keeps nothing: the form is filled in by hand
  }
}

export function keptAnswers() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetAnswers() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

/** What a start form may begin with: never in the place of what somebody typed there. */
export function proposedChoice(answers, typed) {
  return Object.fromEntries(CHOSEN.filter(key => answers?.[key] && isNothing(typed?.[key])).map(key => [key, answers[key]]));
}

/** What of the answers a form holds, whether it was proposed now or before the page was loaded again. */
export function carriedChoice(answers, data) {
  return CHOSEN.filter(key => answers?.[key] && answers[key] === data?.[key]);
}

/** What the first degree may begin with; a day only where the day itself was answered. Undefined for nothing. */
export function proposedDegree(answers) {
  const graduationDate = readDay(answers?.graduated ?? '');
  const degree = { degreeLevel: answers?.degreeLevel, studyForm: answers?.studyForm, graduationDate };
  return Object.values(degree).some(Boolean) ? degree : undefined;
}
