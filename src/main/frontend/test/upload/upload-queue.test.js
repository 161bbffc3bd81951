import assert from 'node:assert/strict';
import test from 'node:test';
import { isLeftUnfinished, leaveUploads, takeUpUploads, UploadQueue } from '../../src/upload/upload-queue.js';

const settled = () => new Promise(resolve => setTimeout(resolve));

/** A server to which every transfer is answered by hand. */
function aServer() {
  const server = { sent: [], slots: { a: [], b: [] }, down: false, looks: 0 };
  server.keep = (slot, file) => server.slots[slot].push({ id: `${slot}${server.slots[slot].length}`, fileName: file.name, size: file.size });
  server.queue = new UploadQueue({
    send(slot, file, onProgress) {
      const transfer = { slot, file, onProgress };
      const promise = new Promise((resolve, reject) => {
        transfer.accept = () => resolve(server.keep(slot, file));
        transfer.refuse = (status, message) => reject(Object.assign(new Error(message), { status }));
      });
      server.sent.push(transfer);
      return { promise, abort: () => transfer.refuse(-1) };
    },
    async refresh() {
      server.looks++;
      if (server.down) {
        throw new Error('down');
      }
    },
    filesIn: slot => server.slots[slot],
    onSignedOut: () => (server.signedOut = true),
  });
  return server;
}

const file = (name, size = 10) => ({ name, size });
const states = ({ queue }) => queue.all.map(row => `${row.file.name} ${row.state}`);

test('sends several slots at a time, in one slot one behind the other, and each has its own progress', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf'), file('2.pdf'), file('3.pdf'), file('4.pdf')]);
  server.queue.add('b', [file('5.pdf')]);
  assert.deepEqual(states(server), ['1.pdf sending', '2.pdf waiting', '3.pdf waiting', '4.pdf waiting', '5.pdf sending']);
  server.sent[0].onProgress(0.4);
  assert.equal(server.queue.all[0].part, 0.4);
  // a server that is busy may keep the second before the first, if it has both
  server.sent[0].onProgress(1);
  assert.deepEqual(states(server), ['1.pdf checking', '2.pdf waiting', '3.pdf waiting', '4.pdf waiting', '5.pdf sending']);
  server.sent[0].accept();
  await settled();
  assert.deepEqual(states(server), ['2.pdf sending', '3.pdf waiting', '4.pdf waiting', '5.pdf sending']);
});

test('a file that fails keeps its message and its retry while the others arrive', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf'), file('2.pdf')]);
  server.sent[0].refuse(503, '系统繁忙');
  await settled();
  server.sent[1].accept();
  await settled();
  assert.deepEqual(states(server), ['1.pdf failed']);
  assert.equal(server.queue.all[0].problem, '系统繁忙');
  assert.equal(server.queue.unfinished().length, 1);
  server.queue.again(server.queue.all[0]);
  server.sent[2].accept();
  await settled();
  assert.deepEqual(states(server), []);
  assert.equal(server.queue.unfinished().length, 0);
});

test('what the rules refuse is not sent again, and what is unfit is not sent at all', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf'), file('2.docx')], one => (one.name.endsWith('.pdf') ? null : '仅支持 PDF'));
  server.sent[0].refuse(422, '文件已加密');
  await settled();
  assert.deepEqual(states(server), ['1.pdf refused', '2.docx refused']);
  assert.equal(server.sent.length, 1);
  server.queue.resume();
  assert.equal(server.sent.length, 1);
});

test('lost connections, ended sessions and busy servers are worth another try', async () => {
  for (const [status, state] of [[0, 'failed'], [undefined, 'failed'], [401, 'failed'], [500, 'failed'], [503, 'failed'], [404, 'refused'], [409, 'refused']]) {
    const server = aServer();
    server.queue.add('a', [file('1.pdf')]);
    server.sent[0].refuse(status, '没有成功');
    await settled();
    assert.deepEqual(states(server), [`1.pdf ${state}`], String(status));
    assert.equal(Boolean(server.signedOut), status === 401);
  }
});

test('an answer that was lost on the way back is no failure', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf')]);
  server.keep('a', file('1.pdf'));
  server.sent[0].refuse(0);
  await settled();
  assert.deepEqual(states(server), []);
});

test('an equal file that was there before does not hide a failure', async () => {
  const server = aServer();
  server.keep('a', file('1.pdf'));
  server.queue.add('a', [file('1.pdf')]);
  server.sent[0].refuse(0);
  await settled();
  assert.deepEqual(states(server), ['1.pdf failed']);
});

test('cancelling stops one, looks what arrived, and goes on with the next', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf'), file('2.pdf'), file('3.pdf')]);
  server.queue.takeOut(server.queue.all[2]);
  server.queue.takeOut(server.queue.all[0]);
  await settled();
  assert.deepEqual(states(server), ['2.pdf sending']);
  assert.equal(server.looks, 1);
});

test('what arrived stays named until the slots can be looked at', async () => {
  const server = aServer();
  server.down = true;
  server.queue.add('a', [file('1.pdf')]);
  server.sent[0].accept();
  await settled();
  assert.deepEqual(states(server), ['1.pdf arrived']);
  assert.equal(server.queue.unfinished().length, 0);
  server.down = false;
  server.queue.add('b', [file('2.pdf')]);
  server.sent[1].accept();
  await settled();
  assert.deepEqual(states(server), []);
});

test('a slot knows its own rows, and another file takes the place of what came to nothing', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf')]);
  server.queue.add('b', [file('2.pdf')]);
  server.sent[0].refuse(0);
  await settled();
  assert.ok(!server.queue.busy('a'));
  assert.ok(server.queue.busy('b'));
  server.queue.clear('a');
  server.queue.clear('b');
  assert.deepEqual(states(server), ['2.pdf sending']);
});

test('goes on by itself once the connection or the session is back', async () => {
  const server = aServer();
  server.queue.add('a', [file('1.pdf')]);
  server.sent[0].refuse(0);
  await settled();
  server.queue.resume();
  server.sent[1].accept();
  await settled();
  assert.deepEqual(states(server), []);
});

test('what is on its way when its form is left goes on, and the next form of the task tells of it', async () => {
  const server = aServer();
  const { send, refresh, filesIn } = server.queue;
  const first = takeUpUploads('task', { send, refresh, filesIn });
  first.add('a', [file('1.pdf'), file('2.pdf')]);
  leaveUploads('task', first);
  assert.ok(isLeftUnfinished());

  server.sent[0].refuse(400, '文件已损坏');
  await settled();
  const looks = [];
  assert.notEqual(takeUpUploads('other', { send, refresh, filesIn }), first);
  const second = takeUpUploads('task', { send, refresh: async () => looks.push('second'), filesIn });
  assert.ok(!isLeftUnfinished());
  assert.deepEqual(
    second.rows('a').map(row => `${row.file.name} ${row.state} ${row.problem}`),
    ['1.pdf refused 文件已损坏', '2.pdf sending null'],
  );
  server.sent[1].accept();
  await settled();
  assert.deepEqual(looks, ['second']);
  assert.deepEqual(second.rows('a').map(row => row.file.name), ['1.pdf']);
});

test('a form that is left with nothing on its way leaves nothing', () => {
  const first = takeUpUploads('task', {});
  leaveUploads('task', first);
  assert.ok(!isLeftUnfinished());
  assert.notEqual(takeUpUploads('task', {}), first);
});
