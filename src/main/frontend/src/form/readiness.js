import { get } from '../lib/api.js';

/** Shortly after what it is about was saved, so that several saves ask once. */
const PAUSE = 400;

/** Asks the server what a submission would find now: the one list that is counted and shown everywhere. */
export class Readiness {
  /** @param onFound told the problems */
  constructor(url, onFound) {
    this.url = url;
    this.onFound = onFound;
    this.known = false;
  }

  /** In a while; what goes wrong with it is no news: whoever needs the answer asks for it. */
  soon() {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(() => this.ask().catch(() => {}), PAUSE);
    }
  }

  /** Now. Of two answers the one that was asked for last counts. */
  async ask() {
    clearTimeout(this.timer);
    const asked = (this.asked = (this.asked ?? 0) + 1);
    const answer = await this.answer();
    if (asked === this.asked && !this.stopped) {
      this.known = true;
      this.deadline = answer.deadline;
      this.onFound(answer.problems);
    }
  }

  async answer() {
    try {
      return await get(`${this.url}/readiness`);
    } catch (error) {
      // a task of an admin's own has no such list
      if (error.status === 404) {
        return { problems: [] };
      }
      throw error;
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
