import assert from 'node:assert/strict';
import test from 'node:test';
import { pageScale } from '../../src/pdf/page-scale.js';
import { viewerAction } from '../../src/pdf/viewer-keys.js';
import { changed, moved, turned, without } from '../../src/photo/picture-list.js';

const A4 = { width: 595, height: 842 };
const room = { width: 611, height: 437 };

test('a page fills the width, or is shown whole', () => {
  assert.equal(pageScale(A4, room, {}).scale, 1);
  assert.equal(pageScale(A4, room, { whole: true }).scale, 0.5);
  assert.equal(pageScale(A4, room, { zoom: 2, density: 2 }).scale, 2);
  assert.equal(pageScale(A4, room, { zoom: 2, density: 2 }).density, 2);
});

test('no page asks for a canvas that browsers cannot hold', () => {
  for (const page of [A4, { width: 1, height: 14400 }, { width: 14400, height: 1 }, { width: 14400, height: 14400 }]) {
    for (const zoom of [0.5, 1, 4]) {
      for (const whole of [true, false]) {
        const { scale, density } = pageScale(page, { width: 2000, height: 900 }, { zoom, whole, density: 3 });
        const [width, height] = [page.width * scale * density, page.height * scale * density];
        assert.ok(width * height <= 16_000_001, `${page.width} × ${page.height} at ${zoom}`);
        assert.ok(Math.max(page.width, page.height) * scale <= 8193);
        assert.ok(Math.max(width, height) <= 32_767);
      }
    }
  }
});

const target = kind => ({ closest: selector => (kind && selector.includes(kind) ? {} : null) });
const key = (name, more = {}) => viewerAction({ key: name, target: target(null), ...more });

test('keys move, zoom, turn, and open the whole screen', () => {
  assert.equal(key(']'), 'nextFile');
  assert.equal(key('PageUp'), 'previousPage');
  assert.equal(key('R'), 'rotate');
  assert.equal(key('f'), 'wide');
  assert.equal(key('x'), undefined);
});

test('keys of somebody who types, and of the browser, are left alone', () => {
  for (const kind of ['input', 'textarea', 'select', 'contenteditable']) {
    assert.equal(key('r', { target: target(kind) }), undefined, kind);
  }
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing']) {
    assert.equal(key('r', { [modifier]: true }), undefined, modifier);
  }
});

const pictures = ['a', 'b', 'c'].map(id => ({ id, turned: 0 }));
const ids = list => list.map(picture => picture.id).join('');

test('photos are put into order, turned and taken out', () => {
  assert.equal(ids(moved(pictures, 'c', -1)), 'acb');
  assert.equal(ids(moved(pictures, 'a', 1)), 'bac');
  assert.equal(ids(moved(pictures, 'a', -1)), 'abc');
  assert.equal(ids(moved(pictures, 'c', 1)), 'abc');
  assert.equal(ids(without(pictures, 'b')), 'ac');
  assert.equal(turned(turned(pictures, 'b'), 'b')[1].turned, 180);
  assert.equal([1, 2, 3, 4].reduce(list => turned(list, 'a'), pictures)[0].turned, 0);
  assert.deepEqual(changed(pictures, 'a', () => ({ state: 'ready' }))[0], { id: 'a', turned: 0, state: 'ready' });
  assert.equal(pictures[1].turned, 0);
});
