import assert from 'node:assert/strict';
import test from 'node:test';
import { SectionStore } from '../../src/form/section-store.js';

const schema = { components: [{ type: 'group', path: 'basicInfo' }, { type: 'group', path: 'education' }] };

function answer(status, body) {
  return { ok: status < 300, status, text: async () => JSON.stringify(body), json: async () => body };
}

function store(put) {
  globalThis.fetch = async url => (url === '/api/session' ? answer(200, { csrf: { header: 'X', token: 't' } }) : put(url));
  const saved = [];
  const sections = ['basicInfo', 'education'].map(key => ({ key, version: 0, editable: true }));
  const failed = [];
  const made = new SectionStore({
    url: '/t',
    schema,
    sections,
    data: {},
    onChange() {},
    onSaved: key => saved.push(key),
    onFailed: (key, error) => failed.push(`${key} ${error.status}`),
  });
  made.startFrom({});
  made.update({ basicInfo: { specialty: '24-01-01-01' } });
  return { made, saved, failed };
}

const SAVED = { version: 1, savedAt: '2026-11-25T01:00:00Z' };

const lets = async (t, milliseconds) => {
  t.mock.timers.tick(milliseconds);
  for (let turn = 0; turn < 30; turn++) {
    await Promise.resolve();
  }
};

test('tells which section was saved', async () => {
  const { made, saved } = store(() => answer(200, SAVED));
  await made.saveAll();
  made.stop();
  assert.deepEqual(saved, ['basicInfo']);
  assert.deepEqual(made.unsaved(), []);
});

test('tells nothing where nothing was saved', async () => {
  const { made, saved } = store(() => answer(422, { problems: [] }));
  await assert.rejects(made.saveAll());
  made.stop();
  assert.deepEqual(saved, []);
  assert.equal(made.unsaved().length, 1);
});

test('keeps what is faulty, and says what is wrong with it until it changes', async () => {
  const problems = [{ pointer: '/basicInfo/specialty', message: '请选择到最后一级' }];
  const answers = [{ ...SAVED, problems }, { ...SAVED, version: 2, problems: [] }];
  const { made } = store(() => answer(200, answers.shift()));
  await made.saveAll();
  assert.equal(made.section('basicInfo').state, 'saved');
  assert.deepEqual(made.section('basicInfo').problems, problems);
  made.update({ basicInfo: { specialty: '24-01-01-01' } });
  assert.deepEqual(made.section('basicInfo').problems, problems, 'nothing changed');
  made.update({ basicInfo: { specialty: '24-01' } });
  await made.saveAll();
  assert.deepEqual(made.section('basicInfo').problems, []);
  made.stop();
});

test('tries again by itself, less and less often, what a broken line or a busy server stopped', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const answers = [503, 0, 503];
  let tries = 0;
  const { made, saved, failed } = store(() => {
    const status = answers[tries++] ?? 200;
    if (status === 0) {
      throw new TypeError('offline');
    }
    return answer(status, SAVED);
  });
  await lets(t, 3000);
  assert.equal(made.section('basicInfo').state, 'failed');
  await lets(t, 4999);
  assert.equal(tries, 1);
  await lets(t, 1);
  assert.equal(tries, 2);
  await lets(t, 10_000);
  assert.equal(tries, 3);
  await lets(t, 20_000);
  assert.deepEqual(saved, ['basicInfo']);
  assert.deepEqual(failed, ['basicInfo 503', 'basicInfo 0', 'basicInfo 503']);
  await lets(t, 600_000);
  assert.equal(tries, 4);
});

test('a line that is back a moment after the browser says so is not waited for as long as one that stays away', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let there = false;
  const { made, saved } = store(() => {
    if (!there) {
      throw new TypeError('no line');
    }
    return answer(200, SAVED);
  });
  await made.autosave();
  for (const wait of [5000, 10_000, 20_000]) {
    await lets(t, wait);
  }
  await made.autosaveAgain();
  there = true;
  await lets(t, 5000);
  assert.deepEqual(saved, ['basicInfo']);
});

test('what needs somebody first is told apart, once, and not sent again as it is', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  for (const [status, state] of [[401, 'signed-out'], [403, 'refused'], [409, 'stale'], [422, 'faulty']]) {
    let tries = 0;
    const { made, failed } = store(() => answer(++tries && status, { problems: [] }));
    await lets(t, 3000);
    assert.equal(made.section('basicInfo').state, state);
    await lets(t, 600_000);
    assert.deepEqual(failed, [`basicInfo ${status}`]);
    made.stop();
  }
});

test('what is faulty does not keep another section from being saved, and is sent again once it changes', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const sent = [];
  const { made } = store(url => {
    sent.push(url);
    return url.endsWith('basicInfo') ? answer(422, { problems: [{ message: '有误' }] }) : answer(200, SAVED);
  });
  made.update({ basicInfo: { specialty: '1' }, education: { a: '2' } });
  await lets(t, 3000);
  assert.equal(made.section('education').state, 'saved');
  made.update({ basicInfo: { specialty: '1' }, education: { a: '3' } });
  await lets(t, 3000);
  assert.deepEqual(sent, ['/t/draft/basicInfo', '/t/draft/education', '/t/draft/education']);
  assert.equal(made.section('basicInfo').state, 'faulty');
  made.update({ education: { a: '3' } });
  assert.equal(made.section('basicInfo').state, 'clean');
  assert.deepEqual(made.section('basicInfo').problems, []);
  made.stop();
});

test('once left behind, nothing is tried any more', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let tries = 0;
  const { made } = store(() => {
    tries++;
    made.stop();
    return answer(503, {});
  });
  await lets(t, 3000);
  await lets(t, 600_000);
  assert.equal(tries, 1);
});

test('what the person saved in vain by hand is tried again as well', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const answers = [503, 200];
  const { made, saved } = store(() => answer(answers.shift(), SAVED));
  await assert.rejects(made.save('basicInfo'));
  await lets(t, 5000);
  assert.deepEqual(saved, ['basicInfo']);
  made.stop();
});

test('what nobody changed keeps the time at which it was saved', async () => {
  let tries = 0;
  const { made } = store(() => answer(++tries && 200, SAVED));
  await made.save('basicInfo');
  await made.save('basicInfo');
  assert.equal(tries, 1);
  assert.equal(made.section('basicInfo').state, 'saved');
  made.stop();
});
