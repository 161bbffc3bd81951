// What is looked for in 帮助: the words that were typed, and where those are found nowhere together, what comes near.
import { isNothing, trimmed } from '../lib/typed.js';

/** Says nothing about the matter: 怎么写, 是什么. */
const FILLERS = /怎么样|怎么|怎样|如何|什么|哪里|哪儿|哪个|没有|这样|可以|需要|为什么|多少|应该|[的了吗呢啊我您你要是在不能请给写办]|[，。？！、：；“”"'?!,.:;]/g;

/** The words with blanks between them, small letters. */
export const wordsOf = text => (isNothing(text) ? [] : trimmed(text).toLowerCase().split(/\s+/));

/** The pieces of words that mean something: 工作总结怎么写 → 工作总结. */
export function piecesOf(words) {
  return [...new Set(words.flatMap(word => word.replace(FILLERS, ' ').split(/\s+/)).filter(piece => piece.length > 1))];
}

/** Each two characters beside each other: 密码忘记 → 密码, 码忘, 忘记. */
export const pairsOf = pieces => [...new Set(pieces.flatMap(piece => [...piece].slice(1).map((after, at) => [...piece][at] + after)))];

/**
 * Finds the texts that were meant.
 *
 * @param texts {title, whole}, in small letters; a title with that of its chapter
 * @param typed what was typed
 * @returns {{words: string[], score: number}[]} for each text what to mark in it and how well it fits; 0 for not at all
 */
export function searched(texts, typed) {
  const words = wordsOf(typed);
  const score = ({ title, whole }, some) => some.reduce((sum, word) => sum + (title.includes(word) ? 3 : 0) + (whole.includes(word) ? 1 : 0), 0);
  const all = texts.map(text => (words.length > 0 && words.every(word => has(text, word)) ? { words, score: score(text, words) } : NOT));
  if (words.length === 0 || all.some(hit => hit !== NOT)) {
    return all;
  }
  const pieces = piecesOf(words);
  const any = some =>
    texts.map(text => {
      const found = some.filter(word => has(text, word));
      return found.length > 0 ? { words: found, score: score(text, found) } : NOT;
    });
  const near = any(pieces);
  return near.some(hit => hit !== NOT) ? near : any(pairsOf(pieces));
}

const has = ({ title, whole }, word) => title.includes(word) || whole.includes(word);

const NOT = { words: [], score: 0 };
