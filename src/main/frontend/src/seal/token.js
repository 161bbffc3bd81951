// Checks what a certificate's code carries, with the published keys and nothing else: no server is asked whether a
// certificate is good (docs/certificate.md says how, for others who build their own).

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

/** What is no token at all, or is signed by nobody whose key is published. */
export class BadToken extends Error {}

/**
 * @param token a compact JWS, ES256
 * @param keys a JSON Web Key Set
 * @param type what the token must say it is
 * @returns its claims
 * @throws BadToken
 */
export async function openToken(token, keys, type) {
  const parts = token.split('.');
  const [header, claims] = parts.length === 3 ? parts.slice(0, 2).map(read) : [];
  const jwk = keys.keys.find(key => key.kid === header?.kid && key.kty === 'EC' && key.crv === 'P-256');
  if (!jwk || header.alg !== 'ES256' || header.typ !== type || !claims) {
    throw new BadToken();
  }
  const key = await crypto.subtle.importKey('jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, ALGORITHM, false, ['verify']);
  const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
  if (!(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(parts[2]), signed))) {
    throw new BadToken();
  }
  return claims;
}

function read(part) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part)));
  } catch {
    return undefined;
  }
}

/** One text has one meaning: what a lenient reader would take for the same bytes is refused. */
export function bytesOf(base64url) {
  const text = base64url.replace(/-/g, '+').replace(/_/g, '/');
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    throw new BadToken();
  }
  if (/[^\w-]/.test(base64url) || textOf(bytes) !== base64url) {
    throw new BadToken();
  }
  return bytes;
}

const textOf = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
