import assert from 'node:assert/strict';
import test from 'node:test';
import { currentSession, upload } from '../../src/lib/api.js';

/** A browser whose server answers as it is told; each transfer of a file ends with the next of the statuses. */
function aBrowser({ authenticated = true, tokens = ['one'], transfers = [] }) {
  const sent = [];
  const answer = (status, body) => ({ status, ok: status < 300, text: async () => JSON.stringify(body) });
  globalThis.fetch = async url => {
    assert.equal(url, '/api/session');
    const token = tokens.length > 1 ? tokens.shift() : tokens[0];
    return answer(200, { authenticated, csrf: { header: 'X', token } });
  };
  globalThis.FormData = class {
    append() {}
  };
  globalThis.XMLHttpRequest = class {
    upload = {};
    open() {}
    abort() {}
    setRequestHeader(name, value) {
      sent.push(value);
    }
    send() {
      this.status = transfers.shift();
      this.responseText = '{}';
      queueMicrotask(() => {
        this.status === 0 ? this.onerror() : this.onload();
        this.onloadend();
      });
    }
  };
  return sent;
}

/** As a page does it that asked who is there when it was opened. */
async function anUpload() {
  await currentSession(true);
  return upload('/api/x', { name: 'a.pdf' }, () => {}).promise;
}

test('a file on which the server hung up, because nobody is signed in any more, says so', async () => {
  aBrowser({ authenticated: false, transfers: [0] });
  await assert.rejects(anUpload(), { status: 401, message: /登录/ });
});

test('whoever sends again after a broken line does it with the token of now', async () => {
  const sent = aBrowser({ tokens: ['old', 'new'], transfers: [0, 201] });
  await assert.rejects(anUpload(), { status: 0 });
  await upload('/api/x', { name: 'a.pdf' }, () => {}).promise;
  assert.deepEqual(sent, ['old', 'new']);
});

test('a broken line stays a broken line', async () => {
  aBrowser({ transfers: [0] });
  await assert.rejects(anUpload(), { status: 0 });
});

for (const [status, words] of [
  [408, /太慢/],
  [413, /超过/],
  [429, /频繁/],
  [503, /繁忙/],
]) {
  test(`${status} of a proxy has words`, async () => {
    aBrowser({ transfers: [status] });
    await assert.rejects(anUpload(), { status, message: words });
  });
}

test('what is read does not wait for the token, which is there when something is sent', async () => {
  const asked = [];
  const waiting = [];
  const answered = (status, body) => ({ status, ok: status < 300, text: async () => JSON.stringify(body) });
  globalThis.fetch = async (url, { headers }) => {
    asked.push([url, headers?.X]);
    return url === '/api/session' ? new Promise(resolve => waiting.push(() => resolve(answered(200, { csrf: { header: 'X', token: 'mine' } })))) : answered(200, url);
  };
  const opened = await import('../../src/lib/api.js?a-page-just-opened');
  assert.equal(await opened.get('/api/one'), '/api/one');
  const sent = opened.request('PUT', '/api/two', {});
  waiting.forEach(answer => answer());
  assert.equal(await sent, '/api/two');
  assert.deepEqual(asked, [
    ['/api/session', undefined],
    ['/api/one', undefined],
    ['/api/two', 'mine'],
  ]);
});
