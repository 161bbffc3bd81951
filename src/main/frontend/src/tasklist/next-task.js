import { openTask } from './open-task.js';
import { Queue } from './queue.js';

const queue = new Queue();
const PATIENCE_MILLIS = 15_000;

/** The list beside an open task, and the way to the next one in it: same filter, same order. */
export class NextTask {
  #task;
  #data;
  #search;
  #waiting = [];

  /** @param data what Tasklist keeps for an open task, of which the list is part; search its writer of the address */
  constructor(scope, task, data, search) {
    this.#task = task;
    this.#data = data;
    this.#search = search;
    data.newChild(scope).observe('taskList', list => this.#see(list));
  }

  #see(list) {
    const { _embedded: found } = list ?? {};
    const cards = found?.task ?? [];
    const own = cards.find(({ id }) => id === this.#task);
    if (own) {
      // a claimed task leaves its list, and its term is still wanted
      openTask.keepTerm(this.#task, own);
    }
    const tasks = cards.map(({ id }) => id);
    queue.see(this.#task, tasks);
    this.#waiting.splice(0).forEach(tell => tell({ tasks, today: list?.decidedToday }));
  }

  /** The task after this one by now, the first of the list, and how many decisions the person took today. */
  async find() {
    const { tasks, today } = await new Promise(tell => {
      this.#waiting.push(tell);
      setTimeout(() => tell({ tasks: [] }), PATIENCE_MILLIS);
      this.#data.changed('taskList');
    });
    const rest = tasks.filter(id => id !== this.#task);
    return { next: queue.after(this.#task, tasks), first: rest[0], today };
  }

  open(task) {
    this.#data.set('taskId', { taskId: task });
    this.#search.updateSilently({ task, detailsTab: null });
  }
}
