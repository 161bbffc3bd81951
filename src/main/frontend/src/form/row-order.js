// What changes its place when rows of a list are moved, removed and brought back: an order says for each row that there
// will be, which number it has now, -1 for a new one.

const numbers = count => Array.from({ length: count }, (none, index) => index);

export const orders = {
  moved: (count, from, to) => {
    const order = numbers(count);
    order.splice(to, 0, ...order.splice(from, 1));
    return order;
  },
  removed: (count, index) => numbers(count).filter(row => row !== index),
  inserted: (count, index) => {
    const order = numbers(count);
    order.splice(index, 0, -1);
    return order;
  },
};

/** What is kept by the number of its row, by the number that the row will have. */
export function placesOf(byRow, order) {
  return Object.fromEntries(order.map((row, index) => [index, byRow[row]]).filter(([, kept]) => kept !== undefined));
}

/**
 * Where a pointer into the list will point.
 *
 * @param list pointer of the list, such as /education/degrees
 * @returns null for one into a row that will be gone
 */
export function pointerAfter(pointer, list, order) {
  const inside = pointer?.startsWith(`${list}/`) ? /^(\d+)(\/.*)?$/.exec(pointer.slice(list.length + 1)) : null;
  if (!inside) {
    return pointer;
  }
  const index = order.indexOf(Number(inside[1]));
  return index < 0 ? null : `${list}/${index}${inside[2] ?? ''}`;
}

/** The problems that will be left, where they will be. */
export const problemsAfter = (problems, list, order) =>
  problems.map(problem => ({ ...problem, pointer: pointerAfter(problem.pointer, list, order) })).filter(({ pointer }) => pointer !== null);
