import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue } from '../../src/tasklist/queue.js';

/** A list in which the task was found, and what it looks like when the task is done. */
function after(task, found, now) {
  const queue = new Queue();
  found.forEach(list => queue.see(task, list));
  return queue.after(task, now);
}

test('the next of a list that keeps its order', () => {
  assert.equal(after('b', [['a', 'b', 'c', 'd']], ['a', 'c', 'd']), 'c');
});

test('a claimed task leaves the list of what nobody has; what came after it is remembered', () => {
  assert.equal(after('b', [['a', 'b', 'c'], ['a', 'c']], ['a', 'c']), 'c');
});

test('the list may still hold the task that was just decided', () => {
  assert.equal(after('b', [['a', 'b', 'c']], ['a', 'b', 'c']), 'c');
  assert.equal(after('c', [['a', 'b', 'c']], ['a', 'b', 'c']), undefined);
});

test('new ones on top do not push in before the follower', () => {
  assert.equal(after('b', [['a', 'b', 'c']], ['new', 'a', 'c']), 'c');
});

test('a follower whom a colleague took is passed over', () => {
  assert.equal(after('a', [['a', 'b', 'c']], ['c']), 'c');
});

test('after the last of a page comes what slid in from the next', () => {
  assert.equal(after('c', [['a', 'b', 'c']], ['a', 'b', 'd']), 'd');
});

test('after the last of all there is none, though earlier ones are left', () => {
  assert.equal(after('c', [['a', 'b', 'c']], ['a', 'b']), undefined);
  assert.equal(after('c', [['c']], []), undefined);
});

test('a task opened by its address is followed by the first of the list', () => {
  assert.equal(after('x', [['a', 'b']], ['a', 'b']), 'a');
});

test('another list is begun at its beginning', () => {
  assert.equal(after('b', [['a', 'b', 'c']], ['x', 'y']), 'x');
});

test('the list of a task before is forgotten', () => {
  const queue = new Queue();
  queue.see('a', ['a', 'b']);
  queue.see('z', ['x', 'y']);
  assert.equal(queue.after('z', ['x', 'y']), 'x');
});
