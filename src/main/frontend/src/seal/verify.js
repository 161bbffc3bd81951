// A scanned certificate, checked in this browser: is it signed, and does it still hold?
import { stateIn } from './states.js';
import { BadToken, openToken } from './token.js';

/**
 * @param token what stands behind the # of the code
 * @param ask {keys() → JSON Web Key Set, states() → signed list}, each a promise that fails where there is no line
 * @returns {facts, state}: state is VALID | REVOKED | CORRECTED | UNKNOWN (signed, but its state could not be read)
 *   | FORGED (nobody of ours signed it)
 * @throws where the keys could not be read: then nothing is known of it
 */
export async function verified(token, ask, now = Date.now()) {
  const keys = await ask.keys();
  let facts;
  try {
    facts = await openToken(token, keys, 'zhicheng-certificate');
  } catch (error) {
    if (error instanceof BadToken) {
      return { state: 'FORGED' };
    }
    throw error;
  }
  return { facts, state: await state(facts, keys, ask, now) };
}

async function state(facts, keys, ask, now) {
  try {
    return (await stateIn(await ask.states(), keys, facts.status.status_list, now)) ?? 'UNKNOWN';
  } catch {
    return 'UNKNOWN';
  }
}
