import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from '../../src/lib/csv-text.js';

const bytes = (...values) => new Uint8Array(values).buffer;

test('a CSV file is read in whichever code Excel saved it', () => {
  const text = 'code,name\n05,工程\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

  assert.equal(csvText(new TextEncoder().encode(text).buffer), text);
  assert.equal(csvText(new Uint8Array(utf16).buffer), text);
  assert.equal(csvText(new Uint8Array(Buffer.from(utf16).swap16()).buffer), text);
  assert.equal(csvText(bytes(0xb9, 0xa4, 0xb3, 0xcc)), '工程');
});

test('an empty file is an empty text', () => {
  assert.equal(csvText(bytes()), '');
});
