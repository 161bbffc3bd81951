import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync } from 'node:zlib';
import { verified } from '../../src/seal/verify.js';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const LIST = 'https://zhicheng.example/certificates/states';
const NOW = Date.parse('2026-11-30T04:00:00Z');
const encoded = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

async function aKey(kid) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  return { kid, privateKey, jwk: { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

async function signed(key, typ, claims, header = {}) {
  const head = `${encoded({ alg: 'ES256', typ, kid: key.kid, ...header })}.${encoded(claims)}`;
  const seal = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, Buffer.from(head));
  return `${head}.${Buffer.from(seal).toString('base64url')}`;
}

const key = await aKey('one');
const other = await aKey('two');
const certificate = (idx = 5, signer = key, header) =>
  signed(signer, 'zhicheng-certificate', { jti: '20263209022000007', name: '*四', title: '助理工程师', status: { status_list: { idx, uri: LIST } } }, header);

/** States by place, two bits each. */
const list = (states, { signer = key, at = NOW, sub = LIST } = {}) => {
  const bytes = new Uint8Array(4);
  Object.entries(states).forEach(([place, code]) => (bytes[Math.floor(place / 4)] |= code << ((place % 4) * 2)));
  return signed(signer, 'statuslist+jwt', { sub, exp: at / 1000 + 3600, status_list: { bits: 2, lst: deflateSync(bytes).toString('base64url') } });
};

const line = (states, keys = [key.jwk]) => ({ keys: async () => ({ keys }), states: async () => states });
const away = { keys: async () => ({ keys: [key.jwk] }), states: () => Promise.reject(new Error('away')) };
const stateOf = async (token, ask) => (await verified(await token, ask, NOW)).state;

test('a signed certificate is what the list says', async () => {
  assert.equal(await stateOf(certificate(), line(await list({}))), 'VALID');
  assert.equal(await stateOf(certificate(), line(await list({ 5: 1 }))), 'REVOKED');
  assert.equal(await stateOf(certificate(), line(await list({ 5: 3 }))), 'CORRECTED');
  assert.equal(await stateOf(certificate(6), line(await list({ 5: 1 }))), 'VALID');
  assert.equal((await verified(await certificate(), line(await list({})), NOW)).facts.title, '助理工程师');
});

test('without a line it is signed, and its state is not known', async () => {
  assert.equal(await stateOf(certificate(), away), 'UNKNOWN');
});

test('a new key beside the old one changes nothing', async () => {
  assert.equal(await stateOf(certificate(), line(await list({}, { signer: other }), [other.jwk, key.jwk])), 'VALID');
});

const never = {
  'of a key that nobody published': () => certificate(5, other),
  'of a stranger that calls its key like ours': () => certificate(5, { ...other, kid: 'one' }),
  'without a signature': async () => (await certificate()).replace(/[^.]+$/, ''),
  'that says it needs none': () => certificate(5, key, { alg: 'none' }),
  'that wants another kind of signature': () => certificate(5, key, { alg: 'HS256' }),
  'of another kind': () => signed(key, 'JWT', { jti: '1', status: { status_list: { idx: 5, uri: LIST } } }),
  'that is a list of states': () => list({}),
  'with a part too many': async () => `${await certificate()}.x`,
  'that is nothing': async () => 'x',
};
for (const [what, token] of Object.entries(never)) {
  test(`a token ${what} is never valid`, async () => {
    assert.equal(await stateOf(token(), line(await list({}))), 'FORGED');
  });
}

test('one flipped bit anywhere in a token makes it forged', async () => {
  const good = await certificate();
  const states = await list({});
  for (let at = 0; at < good.length; at++) {
    const flipped = good.slice(0, at) + String.fromCharCode(good.charCodeAt(at) ^ 1) + good.slice(at + 1);
    assert.equal(await stateOf(flipped, line(states)), 'FORGED', `place ${at}: ${good[at]}`);
  }
});

const copy = (claims = {}, signer = key, typ = 'zhicheng-certificate-copy') =>
  signed(signer, typ, { jti: '20263209022000007', name: '*四', purpose: '投标', exp: NOW / 1000 + 60, status: { status_list: { idx: 6, uri: LIST } }, ...claims });

test('a copy is valid for its purpose until its day, and while its place says so', async () => {
  const found = await verified(await copy(), line(await list({ 5: 1 })), NOW);
  assert.deepEqual([found.state, found.copy, found.facts.purpose], ['VALID', true, '投标']);
  assert.equal(await stateOf(copy(), away), 'UNKNOWN');
  assert.equal(await stateOf(copy(), line(await list({ 6: 1 }))), 'ENDED');
  assert.equal(await stateOf(copy(), line(await list({ 6: 3 }))), 'CORRECTED');
});

test('a copy whose day is over is never valid, with a line or without', async () => {
  for (const exp of [NOW / 1000, NOW / 1000 - 1, undefined, null, 'x', NaN]) {
    assert.equal(await stateOf(copy({ exp }), line(await list({}))), 'EXPIRED', `${exp}`);
    assert.equal(await stateOf(copy({ exp }), away), 'EXPIRED', `${exp}`);
  }
});

test('a copy without a purpose, or of a stranger, is never valid', async () => {
  assert.equal(await stateOf(copy({ purpose: undefined }), line(await list({}))), 'EXPIRED');
  assert.equal(await stateOf(copy({}, other), line(await list({}))), 'FORGED');
});

test('one flipped bit anywhere in a copy makes it forged: another purpose, another day', async () => {
  const good = await copy();
  const states = await list({});
  for (let at = 0; at < good.length; at++) {
    const flipped = good.slice(0, at) + String.fromCharCode(good.charCodeAt(at) ^ 1) + good.slice(at + 1);
    assert.equal(await stateOf(flipped, line(states)), 'FORGED', `place ${at}: ${good[at]}`);
  }
});

const lists = {
  'that is too old': () => list({}, { at: NOW - 2 * 3600 * 1000 }),
  'of a stranger': () => list({}, { signer: other }),
  'of another platform': () => list({}, { sub: 'https://elsewhere.example/states' }),
  'that is no list': () => certificate(),
  'that was cut': async () => (await list({})).slice(0, -4),
  'that is a page of a wireless network': async () => '<html>',
};
for (const [what, states] of Object.entries(lists)) {
  test(`a list ${what} says nothing`, async () => {
    assert.equal(await stateOf(certificate(), line(await states())), 'UNKNOWN');
  });
}

test('one flipped bit anywhere in a list says nothing', async () => {
  const token = await certificate();
  const good = await list({ 5: 1 });
  for (let at = 0; at < good.length; at++) {
    const flipped = good.slice(0, at) + String.fromCharCode(good.charCodeAt(at) ^ 1) + good.slice(at + 1);
    assert.equal(await stateOf(token, line(flipped)), 'UNKNOWN', `place ${at}`);
  }
});

test('a list that is shorter than the place does not say', async () => {
  assert.equal(await stateOf(certificate(99), line(await list({}))), 'UNKNOWN');
});
