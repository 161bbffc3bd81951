// 身份证号码 (GB 11643), as org.zhicheng.account.identity.IdNumberField holds it (A03): the same vectors prove both.
import { ageReached, isDay, shanghaiDay } from './dates.js';
import { idNumber } from './read-as.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
);
const YOUNGEST = 16;

export function isIdNumber(typed, today = shanghaiDay()) {
  const number = idNumber(typed);
  if (!/^\d{17}[\dX]$/.test(number) || !PROVINCES.has(number.slice(0, 2))) {
    return false;
  }
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const born = `${year}-${month}-${day}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return (
    Number(year) >= 1900 &&
    isDay(Number(year), Number(month), Number(day)) &&
    CHECK_CHARACTERS[sum % 11] === number[17] &&
    ageReached(born, YOUNGEST, today)
  );
}

/** Whether to say something while it is typed: once it is whole and wrong, or longer than any. */
export const idNumberDoubtful = typed => idNumber(typed).length >= 18 && !isIdNumber(typed);
