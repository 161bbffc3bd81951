// The list of states: which certificates no longer hold (Token Status List of the IETF). The whole list is read, so that
// nobody learns which certificate is looked at.
import { BadToken, bytesOf, openToken } from './token.js';

const STATES = ['VALID', 'REVOKED', undefined, 'CORRECTED'];

/** More than a list of ten million certificates has. */
const MOST = 4_000_000;

/**
 * @param list the signed list
 * @param now in milliseconds: a list that is too old is worth nothing, whoever shows it
 * @returns VALID | REVOKED | CORRECTED; undefined where the list does not say
 * @throws BadToken
 */
export async function stateIn(list, keys, { idx, uri }, now) {
  const claims = await openToken(list, keys, 'statuslist+jwt');
  if (claims.sub !== uri || !(claims.exp * 1000 > now)) {
    throw new BadToken();
  }
  const bytes = await inflated(bytesOf(claims.status_list.lst));
  const byte = bytes[Math.floor(idx / 4)];
  return byte === undefined ? undefined : STATES[(byte >> ((idx % 4) * 2)) & 3];
}

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const parts = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    size += value.length;
    if (size > MOST) {
      throw new BadToken();
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
