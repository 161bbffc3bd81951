// How a phrase that is picked goes into a reason that is half-written.
import { trimmed } from '../lib/typed.js';

/** What is being typed now: what stands after the last full stop. */
const typing = reason => trimmed(reason.split(/[。；\n]/).at(-1));

/** The phrase takes the place of the words that led to it; otherwise it comes after what is there. */
export function withPhrase(reason, phrase) {
  const words = typing(reason);
  if (words && phrase.includes(words)) {
    return reason.slice(0, reason.lastIndexOf(words)) + phrase;
  }
  const before = reason.trimEnd();
  return before && !/[。；！？\n]$/.test(before) ? `${before}；${phrase}` : before + phrase;
}

/**
 * Which phrases are offered: those that hold what is being typed; while that is nothing, or leads to none, those of this
 * item. What the reason has already is not offered again.
 *
 * @param own phrases of this item
 * @param common phrases of all items, which come after them
 * @param all whether the common ones are shown, too
 */
export function offered({ own, common }, reason, all) {
  const left = [...new Set([...own, ...common])].filter(phrase => !reason.includes(phrase));
  const words = typing(reason);
  const found = words ? left.filter(phrase => phrase.includes(words)) : [];
  if (found.length) {
    return found;
  }
  return all || own.length === 0 ? left : left.filter(phrase => own.includes(phrase));
}
