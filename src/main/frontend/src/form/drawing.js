import { flushSync } from 'preact/compat';

/**
 * Which sections have their fields in the page by now: what is in front has them at once, the others get theirs one after
 * another, so that a slow phone answers a finger in between. A form drawn in one go keeps it busy for half a second.
 */
export class Drawing {
  /** @param done called once all are drawn */
  constructor(done) {
    this.done = done;
    this.drawn = new Set();
    this.waiting = new Map();
  }

  has(key) {
    return this.drawn.has(key);
  }

  /** A section of the page that can be drawn. @param redraw called when its turn has come @returns what takes it away */
  add(key, redraw) {
    this.waiting.set(key, redraw);
    return () => this.waiting.delete(key);
  }

  /** Its fields are in the page when this returns. */
  draw(key) {
    if (key && !this.drawn.has(key)) {
      this.drawn.add(key);
      flushSync(() => this.waiting.get(key)?.());
    }
  }

  /** Draws these, with room between them for what a person does meanwhile. */
  start(keys) {
    const left = keys.filter(key => key && !this.drawn.has(key));
    if (left.length === 0) {
      this.done();
      return;
    }
    this.timer = setTimeout(() => {
      this.draw(left[0]);
      this.start(keys);
    });
  }

  stop() {
    clearTimeout(this.timer);
  }
}
