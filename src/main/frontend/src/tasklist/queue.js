/**
 * Remembers the list in which a task was found, so that the one after it can be opened when it is done. A task that is
 * claimed leaves the list of what nobody has; new ones come; others are taken by colleagues.
 */
export class Queue {
  #task;
  #order = [];

  /** The list as it is now, while this task is open. */
  see(task, list) {
    if (list.includes(task) || task !== this.#task) {
      this.#order = list;
      this.#task = task;
    }
  }

  /** What comes after the task in the list as it is by now; undefined at its end. */
  after(task, list) {
    const rest = list.filter(one => one !== task);
    const place = task === this.#task ? this.#order.indexOf(task) : -1;
    if (place < 0) {
      return rest[0];
    }
    const follower = this.#order.slice(place + 1).find(one => rest.includes(one));
    if (follower) {
      return follower;
    }
    const before = this.#order.slice(0, place);
    const last = rest.findLastIndex(one => before.includes(one));
    return last < 0 ? rest[0] : rest[last + 1];
  }
}
