import { flushSync } from 'preact/compat';
import { breath } from '../lib/breath.js';

/**
 * Which sections have their fields in the page by now. A section is drawn when somebody comes to it: a whole form drawn in
 * one go keeps a slow phone from answering a finger for half a second.
 */
export class Drawing {
  constructor() {
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

  /** Draws these, one after another, with room between them for what a person does meanwhile. */
  async inTurn(keys) {
    for (const key of keys.filter(one => !this.drawn.has(one))) {
      await breath();
      this.draw(key);
    }
  }
}
