// How numbers and codes are read, however somebody wrote them, as org.zhicheng.text.ReadAs has it: the same vectors prove both.
import { INVISIBLE } from './typed.js';

const DROPPED = new RegExp(`[${INVISIBLE}]`, 'gu');
const DASH = /[\p{Pd}\u{2D7}\u{2212}\u{2500}\u{30FC}]/gu;
const NO_LETTER_OR_DIGIT = /[^\p{L}\p{M}\p{N}]/gu;
const MOBILE_SEPARATOR = /[-.()/·]/g;
const CHINA = /^(?:\+|00)?86(?=1\d{10}$)/;

/** Until nothing changes any more, so that a reading read again is the same. */
function settled(typed, reading) {
  let before = typed ?? '';
  for (let pass = 0; pass < 8; pass++) {
    const after = reading(before.replace(DROPPED, '').normalize('NFKC').replace(DROPPED, ''));
    if (after === before) {
      break;
    }
    before = after;
  }
  return before;
}

/** Half-width, without blanks and what is invisible. */
export const plain = typed => settled(typed, text => text);

/** A number or code in which capital and small letters are the same. */
export const code = typed => settled(typed, text => text.replace(DASH, '-').toUpperCase());

/** 身份证号码 and 统一社会信用代码: nothing but letters and digits. */
export const idNumber = typed => settled(code(typed), text => text.replace(NO_LETTER_OR_DIGIT, '').toUpperCase());

/** A mobile number without separators and without China's own prefix; one of another country keeps its plus. */
export const mobile = typed => code(typed).replace(MOBILE_SEPARATOR, '').replace(CHINA, '');

/** By the custom property reads of a form's field; what has no such reading is shown as typed. */
export const readings = { mobile, code, 'id-number': idNumber };
