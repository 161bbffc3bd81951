import assert from 'node:assert/strict';
import test from 'node:test';
import { whileWaiting } from '../../src/portal/while-waiting.js';

const told = receipt => whileWaiting({ mobile: '138****0001', round: 1, ...receipt }).join('');

test('says where the answer comes', () => {
  assert.match(told({}), /请保持手机畅通/);
  assert.match(told({ mobile: undefined, email: 's***@example.com' }), /请留意电子邮箱/);
  assert.match(told({ mobile: undefined }), /请留意“我的办件”/);
});

test('promises to nobody who was returned something that it can be taken back', () => {
  assert.match(told({}), /撤回/);
  assert.doesNotMatch(told({ round: 2 }), /撤回/);
  assert.match(told({ round: 2 }), /联系审核单位/);
});
