import assert from 'node:assert/strict';
import test from 'node:test';
import { isPdf } from '../../src/pdf/pdf-file.js';

const file = (content, name) => new File([content], name);

test('a PDF is known by what is in it', async () => {
  assert.equal(await isPdf(file('%PDF-1.7\n', 'IMG_0815')), true);
  assert.equal(await isPdf(file('\ufeff%PDF-1.7\n', '证书.jpg')), true);
  assert.equal(await isPdf(file(' '.repeat(1024) + '%PDF-1.7', 'a.pdf')), true);
  assert.equal(await isPdf(file(' '.repeat(1025) + '%PDF-1.7', 'a.pdf')), false);
  assert.equal(await isPdf(file('PK\u0003\u0004', 'a.pdf')), false);
});

test('what cannot be read here is left to the server', async () => {
  const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };

  assert.equal(await isPdf(gone), true);
});
