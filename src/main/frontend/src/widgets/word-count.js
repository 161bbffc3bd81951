// Counts 字 as the guide's 800 means them (rule W01); the server counts the same, by the same vectors.

const markup =
  /<!--.*?-->|<\/?[A-Za-z][A-Za-z0-9]*(?:\s+[A-Za-z:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*\s*\/?>/gs;
const entities = /&(?:nbsp|amp|lt|gt|quot|apos);/g;
const latinRun = /[A-Za-z0-9]+(?:[.'-][A-Za-z0-9]+)*/gu;
const single =
  /[\p{Script=Han}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{20000}-\u{3FFFD}\u{B7}\u{2014}-\u{2027}\u{2030}-\u{205E}\u{3001}-\u{303F}\u{30FB}\u{FE10}-\u{FE1F}\u{FE30}-\u{FE4F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]/gu;

export function wordCount(text) {
  const plain = (text ?? '').replace(markup, ' ').replace(entities, ' ');
  return (plain.match(latinRun) ?? []).length + (plain.match(single) ?? []).length;
}
