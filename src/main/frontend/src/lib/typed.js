// What a person typed or pasted, without what nobody sees, as org.zhicheng.text.Typed has it: the same vectors prove both.
const AROUND = '\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\u{1160}\\u{115F}\\u{2800}\\u{3164}\\u{FFA0}\\u{1D159}';

/** Beside these, what shapes the character before it: alone it is nothing, after a character it belongs to that. */
export const INVISIBLE = `${AROUND}\\u{34F}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{2065}\\u{FE00}-\\u{FE0F}\\u{FFF0}-\\u{FFF8}\\u{E0000}-\\u{E0FFF}`;

const NOTHING = new RegExp(`^[${INVISIBLE}]*$`, 'u');
const BEFORE = new RegExp(`^[${AROUND}]+`, 'u');
const ONE_AROUND = new RegExp(`^[${AROUND}]$`, 'u');

const LINE_BREAK = /\r\n|[\r\u000B\u000C\u0085\u2028\u2029]/g;
const CONTROL = /[\p{Cc}\p{Cs}]/gu;

/** Whether a person who looks at it sees nothing; so it is where there is no text at all. */
export const isNothing = text => NOTHING.test(text ?? '');

/** Without what is invisible around it. */
export function trimmed(text) {
  if (isNothing(text)) {
    return '';
  }
  const characters = [...text];
  while (ONE_AROUND.test(characters[characters.length - 1])) {
    characters.pop();
  }
  return characters.join('').replace(BEFORE, '');
}

/** What a person can see and mend: line breaks of other programs are line breaks, other control characters are dropped. */
export const legible = text =>
  text.replace(LINE_BREAK, '\n').replace(CONTROL, character => (character === '\n' || character === '\t' ? character : ''));
