// 统一社会信用代码 (GB 32100), as org.zhicheng.record.port.CreditCode reads it: the same vectors prove both.
import { idNumber } from './read-as.js';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;

/** However people write it: with blanks, full-width, in small letters. */
export const tidyCreditCode = typed => idNumber(typed);

export const isCreditCodeForm = code => FORM.test(code);

/** Real codes break it: a hint to look again, never a refusal (U04). */
export function creditCodeChecks(code) {
  if (!isCreditCodeForm(code)) {
    return false;
  }
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * CHARACTERS.indexOf(code[place]), 0);
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

/** What to say while it is typed: 'form' once it cannot become one, 'check' where it is whole and does not check. */
export function creditCodeDoubt(typed) {
  const code = tidyCreditCode(typed);
  if (code.length < 18) {
    return /^[0-9A-HJ-NP-RTUW-Y]*$/.test(code) ? undefined : 'form';
  }
  if (!isCreditCodeForm(code)) {
    return 'form';
  }
  return creditCodeChecks(code) ? undefined : 'check';
}
