import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const source = new URL('../../src/', import.meta.url);
const TOKENS = 'lib/tokens.css';
const DARK = 'lib/dark.css';
const read = name => readFileSync(new URL(name, source), 'utf8').replace(/\/\*.*?\*\//gs, '');
const sheets = readdirSync(source, { recursive: true }).filter(name => name.endsWith('.css'));
const ours = sheets.filter(name => name !== TOKENS && name !== DARK);

const found = (name, pattern) => [...read(name).matchAll(pattern)].map(([text]) => `${name}: ${text}`);

test('colours are tokens', () => {
  const raw = /(?<=:[^;{}]*)(#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^)]*\)|\b(white|black|red|green|blue|gr[ae]y)\b(?!-))/gi;
  assert.deepEqual(ours.flatMap(name => found(name, raw)), []);
});

test('spaces are tokens', () => {
  const raw = /\b(padding|margin|gap|row-gap|column-gap|scroll-margin)(-[a-z-]+)?: [^;]*\d(px|rem)[^;]*;/g;
  assert.deepEqual(ours.flatMap(name => found(name, raw)), []);
});

test('sizes of type are tokens', () => {
  const raw = /\bfont(-size)?: [^;]*\d(px|rem|em|%)[^;]*;/g;
  assert.deepEqual(ours.flatMap(name => found(name, raw)), []);
});

test('every token is defined once, and used', () => {
  const defined = [...read(TOKENS).matchAll(/(--zc-[a-z0-9-]+):/g)].map(([, name]) => name);
  const used = new Set(ours.flatMap(name => [...read(name).matchAll(/var\((--zc-[a-z0-9-]+)\)/g)].map(([, token]) => token)));
  assert.equal(new Set(defined).size, defined.length);
  assert.deepEqual([...used].sort(), [...defined].sort());
});

test('the dark scheme gives colours of tokens, and nothing else, another value', () => {
  const values = name => new Map([...read(name).matchAll(/(--zc-[a-z0-9-]+): ([^;]+);/g)].map(([, token, value]) => [token, value]));
  const light = values(TOKENS);
  const dark = values(DARK);
  const unchanged = [...light].filter(([token, value]) => /^(#|rgb)/.test(value) && !dark.has(token)).map(([token]) => token);
  assert.deepEqual(unchanged.sort(), ['--zc-alipay', '--zc-on-primary', '--zc-paper']);
  assert.deepEqual([...dark].filter(([token, value]) => !/^(#|rgb)/.test(light.get(token)) || value === light.get(token)), []);
});

test('every sheet is part of one that pages load', () => {
  const entries = sheets.filter(name => name.startsWith('styles/'));
  const imported = new Set(entries.flatMap(name => [...read(name).matchAll(/@import '\.\.\/([^']+)'/g)].map(([, file]) => file)));
  assert.deepEqual([...imported].sort(), sheets.filter(name => !name.startsWith('styles/')).sort());
});
