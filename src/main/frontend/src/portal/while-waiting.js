// What somebody who just sent a declaration is told to do, and not to do, until there is an answer.
import { submitted as say } from '../messages/submitted.zh.js';

/** Where notices go, there one has to be reached; and what was in a reviewer's hands once is not taken back any more. */
export function whileWaiting({ mobile, email, round }) {
  return [mobile ? say.reach.mobile : email ? say.reach.email : say.reach.none, say.keepOriginals, round > 1 ? say.mistakeAgain : say.mistake];
}
