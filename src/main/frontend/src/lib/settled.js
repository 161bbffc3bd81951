// The result of a check without what it asks for: an order that was carried out, or can't be any more, is none.

const ORDER = /[，。；](?=请|无需|填写“)/;

/** What a record said: the part of a result that stays true whatever is done about it. */
export function factOf(summary) {
  const [fact] = summary.split(ORDER);
  return fact.endsWith('。') ? fact : `${fact}。`;
}
