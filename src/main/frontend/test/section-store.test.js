import assert from 'node:assert/strict';
import test from 'node:test';
import { SectionStore } from '../src/section-store.js';

const schema = { components: [{ type: 'group', path: 'basicInfo' }, { type: 'group', path: 'education' }] };

function answer(status, body) {
  return { ok: status < 300, status, text: async () => JSON.stringify(body), json: async () => body };
}

function store(put) {
  globalThis.fetch = async url => (url === '/api/session' ? answer(200, { csrf: { header: 'X', token: 't' } }) : put(url));
  const saved = [];
  const sections = ['basicInfo', 'education'].map(key => ({ key, version: 0, editable: true }));
  const made = new SectionStore({ url: '/t', schema, sections, data: {}, onChange() {}, onSaved: key => saved.push(key) });
  made.startFrom({});
  made.update({ basicInfo: { specialty: '24-01-01-01' } });
  made.stop();
  return { made, saved };
}

test('tells which section was saved', async () => {
  const { made, saved } = store(() => answer(200, { version: 1, savedAt: '2026-11-25T01:00:00Z' }));
  await made.saveAll();
  assert.deepEqual(saved, ['basicInfo']);
  assert.deepEqual(made.unsaved(), []);
});

test('tells nothing where nothing was saved', async () => {
  const { made, saved } = store(() => answer(422, { problems: [] }));
  await assert.rejects(made.saveAll());
  assert.deepEqual(saved, []);
  assert.equal(made.unsaved().length, 1);
});
