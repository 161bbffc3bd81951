// A scanned certificate, or a copy of one, checked in this browser: is it signed, and does it still hold?
import { stateIn } from './states.js';
import { BadToken, openToken } from './token.js';

const KINDS = ['zhicheng-certificate', 'zhicheng-certificate-copy'];

/**
 * @param token what stands behind the # of the code
 * @param ask {keys() → JSON Web Key Set, states() → signed list}, each a promise that fails where there is no line
 * @returns {facts, state, copy}: state is VALID | REVOKED | CORRECTED | UNKNOWN (signed, but its state could not be read)
 *   | FORGED (nobody of ours signed it); of a copy also EXPIRED, and ENDED in the place of REVOKED
 * @throws where the keys could not be read: then nothing is known of it
 */
export async function verified(token, ask, now = Date.now()) {
  const keys = await ask.keys();
  let opened;
  try {
    opened = await open(token, keys);
  } catch (error) {
    if (error instanceof BadToken) {
      return { state: 'FORGED' };
    }
    throw error;
  }
  const [kind, facts] = opened;
  const found = await state(facts, keys, ask, now);
  return kind === KINDS[0] ? { facts, state: found } : { facts, state: ofCopy(facts, found, now), copy: true };
}

async function open(token, keys) {
  try {
    return [KINDS[0], await openToken(token, keys, KINDS[0])];
  } catch (error) {
    if (!(error instanceof BadToken)) {
      throw error;
    }
    return [KINDS[1], await openToken(token, keys, KINDS[1])];
  }
}

/** A copy whose day is over is never valid, whatever a list says. Its place does not tell who ended it, the holder or the office. */
function ofCopy({ exp, purpose }, found, now) {
  if (found === 'REVOKED') {
    return 'ENDED';
  }
  if (found !== 'CORRECTED' && !(exp * 1000 > now && purpose)) {
    return 'EXPIRED';
  }
  return found;
}

async function state(facts, keys, ask, now) {
  try {
    return (await stateIn(await ask.states(), keys, facts.status.status_list, now)) ?? 'UNKNOWN';
  } catch {
    return 'UNKNOWN';
  }
}
