import { say } from '../messages/form.zh.js';

const AT_ONCE = 3;

/**
 * Files on their way into slots. Each has its own progress, its own answer, and is cancelled or sent again on its own.
 * A file leaves the queue when it is in its slot, or when the person takes it out; never unsaid.
 *
 * States of a row: waiting | sending | checking | arrived | refused | failed
 */
export class UploadQueue {
  /**
   * @param send (slot, file, onProgress) → {promise, abort}
   * @param refresh loads again what is in the slots
   * @param filesIn what is in a slot, as far as it is known
   * @param onSignedOut told where the session has ended meanwhile
   */
  constructor({ send, refresh, filesIn, onSignedOut = () => {} }) {
    Object.assign(this, { send, refresh, filesIn, onSignedOut });
    this.all = [];
    this.added = 0;
    this.watchers = new Set();
    this.refreshed = Promise.resolve();
  }

  /** @returns what ends the watching */
  watch(watcher) {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  rows(slot) {
    return this.all.filter(row => row.slot === slot);
  }

  /** Whether something is still to be sent or on its way, in one slot. */
  busy(slot) {
    return this.rows(slot).some(row => ['waiting', 'sending', 'checking'].includes(row.state));
  }

  /** What a page that is left now, or a declaration that is submitted now, would go without. */
  unfinished() {
    return this.all.filter(row => ['waiting', 'sending', 'checking', 'failed'].includes(row.state));
  }

  add(slot, files, unfit = () => null) {
    for (const file of files) {
      const problem = unfit(file);
      this.all.push({ id: ++this.added, slot, file, part: 0, problem, state: problem ? 'refused' : 'waiting' });
    }
    this.changed();
    this.next();
  }

  again(row) {
    this.set(row, { state: 'waiting', part: 0, problem: null });
    this.next();
  }

  /** Once more, what a broken connection or an ended session has stopped. */
  resume() {
    this.all.filter(row => row.state === 'failed').forEach(row => this.again(row));
  }

  /** Stops what is on its way, or takes out what has ended. */
  takeOut(row) {
    if (row.state === 'sending' || row.state === 'checking') {
      row.transfer.abort();
    } else {
      this.remove(row);
    }
  }

  /** Takes out what came to nothing, because another file comes in its place. */
  clear(slot) {
    this.rows(slot)
      .filter(row => row.state === 'refused' || row.state === 'failed')
      .forEach(row => this.remove(row));
  }

  /** Several slots at a time. In one slot the next file waits for the answer to the last: they stand in the order of their coming. */
  next() {
    for (const row of this.all.filter(one => one.state === 'waiting')) {
      const running = this.all.filter(one => one.state === 'sending' || one.state === 'checking');
      if (running.length < AT_ONCE && !running.some(one => one.slot === row.slot)) {
        this.run(row);
      }
    }
  }

  async run(row) {
    const before = this.filesIn(row.slot).map(file => file.id);
    this.set(row, { state: 'sending', part: 0 });
    row.transfer = this.send(row.slot, row.file, part => {
      this.set(row, { part, state: part < 1 ? 'sending' : 'checking' });
    });
    try {
      await row.transfer.promise;
      this.set(row, { state: 'arrived' });
      await this.look();
    } catch (error) {
      await this.failed(row, error, before);
    }
    this.next();
  }

  /** The answer may have been lost on the way back: what is in the slot has arrived, whatever the connection said. */
  async failed(row, error, before) {
    const known = await this.look();
    const arrived = known && this.filesIn(row.slot).some(file => !before.includes(file.id) && same(file, row.file));
    if (error.status === -1 || arrived) {
      this.remove(row);
      return;
    }
    this.set(row, { state: worthAnotherTry(error) ? 'failed' : 'refused', problem: told(error) });
    if (error.status === 401) {
      this.onSignedOut(error);
    }
  }

  /** One look after the other, so that an older answer never covers a newer one. */
  look() {
    this.refreshed = this.refreshed.then(async () => {
      const arrived = this.all.filter(row => row.state === 'arrived');
      try {
        await this.refresh();
      } catch {
        return false;
      }
      arrived.forEach(row => this.remove(row));
      return true;
    });
    return this.refreshed;
  }

  remove(row) {
    this.all = this.all.filter(one => one !== row);
    this.changed();
  }

  set(row, change) {
    const shown = row.state + Math.round(row.part * 100) + row.problem;
    Object.assign(row, change);
    if (shown !== row.state + Math.round(row.part * 100) + row.problem) {
      this.changed();
    }
  }

  changed() {
    this.watchers.forEach(watcher => watcher());
  }
}

const left = new Map();

/** The queue that a form of the same task was left with, or a new one; from now on this form tells of it. */
export function takeUpUploads(task, form) {
  const queue = left.get(task) ?? new UploadQueue(form);
  left.delete(task);
  return Object.assign(queue, form);
}

/** A form is left: what has not arrived goes on, and is shown again when the form is. */
export function leaveUploads(task, queue) {
  if (queue.all.length) {
    left.set(task, queue);
  }
}

/** Whether a page that is closed now would lose files of which no form tells. */
export const isLeftUnfinished = () => [...left.values()].some(queue => queue.unfinished().length > 0);

const same = (file, sent) => file.size === sent.size && file.fileName === sent.name;

/** A broken or slow line, an ended session, a server that is busy or down: the same file may pass next time. */
const worthAnotherTry = ({ status }) => !(status > 0) || [401, 408, 429].includes(status) || status >= 500;

function told(error) {
  return error.problems?.[0]?.message ?? (error.status > 0 ? error.message : say.uploadFailed);
}
