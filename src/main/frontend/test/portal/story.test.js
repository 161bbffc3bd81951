import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '../../src/messages/case.zh.js';
import { storyOf } from '../../src/portal/case/story.js';

const NOW = Date.parse('2026-11-30T02:00:00Z');
const OFFICE = '亭湖区人力资源和社会保障局';
const { said } = words;

const CONTACT = { name: OFFICE, phones: ['12333'] };

const stage = more => ({ name: '区县人社审核', state: 'current', office: OFFICE, contact: CONTACT, since: '2026-11-29T02:00:00Z', dueAt: '2026-12-07T10:00:00Z', claimed: false, ...more });

const story = (status, { summary, ...more } = {}) =>
  storyOf({ summary: { status, statusLabel: '某状态', taskId: 't1', businessName: '职称初定', levelName: '助理工程师', specialtyName: '工程→电力工程→电气工程', ...summary }, events: [], stages: [], returnedItems: [], ...more }, NOW);

const events = (...kinds) => kinds.map(kind => ({ kind, at: '2026-11-30T01:59:30Z' }));

test('while the records are asked, there is nothing to do but to wait a moment', () => {
  const told = story('CHECKING', { events: events('registered') });
  assert.deepEqual([told.sentence, told.next], [said.checkingFirst, { kind: 'wait', text: words.watching }]);
  assert.equal(story('CHECKING', { events: events('submitted'), summary: { submittedAt: '2026-11-30T01:59:30Z' } }).sentence, said.checkingSent);
});

test('whoever waits for the records longer than usual is told to come back', () => {
  const slow = [{ kind: 'registered', at: '2026-11-30T01:58:00Z' }];
  assert.equal(story('CHECKING', { events: slow }).sentence, said.checkingLong);
});

test('a draft leads to its form, with the end of its window', () => {
  const fresh = story('DRAFT', { events: events('opened', 'registered'), summary: { deadline: '2026-12-31T09:30:00Z' } });
  assert.deepEqual([fresh.sentence, fresh.until, fresh.next], [said.draftFresh, { at: '2026-12-31T09:30:00Z', kind: 'send' }, { kind: 'go', label: words.fill, href: '/tasks/t1' }]);
  const begun = story('DRAFT', { events: events('checked-education', 'opened') });
  assert.deepEqual([begun.sentence, begun.until, begun.next.label], [said.draft, undefined, words.goOn]);
});

test('a draft that took answers over says that they are to be looked through, and goes on', () => {
  const told = story('DRAFT', { events: events('opened', 'taken-over', 'registered') });
  assert.deepEqual([told.notes, told.next.label], [[said.takenOver], words.goOn]);
});

test('an end that is years away is not told', () => {
  assert.equal(story('DRAFT', { summary: { deadline: '2099-12-31T09:30:00Z' } }).until, undefined);
});

test('a draft whose window is closed says so, and that nothing is lost', () => {
  const told = story('DRAFT', { closed: '当前不在申报时间内。', events: events('opened') });
  assert.deepEqual([told.sentence, told.notes], [said.draft, ['当前不在申报时间内。', said.closed]]);
});

test('what the automatic checks sent back is to be mended, whatever records said since', () => {
  const told = story('DRAFT', { events: events('checked-education', 'check-failed', 'submitted') });
  assert.deepEqual([told.tone, told.sentence, told.next.label], ['urgent', said.sentBack, words.mend]);
  assert.equal(story('DRAFT', { events: events('opened', 'withdrawn', 'check-failed') }).tone, 'todo');
});

test('an office that has it is named, with since when and until when', () => {
  const waiting = story('COUNTY_REVIEW', { stages: [stage()] });
  assert.deepEqual(
    [waiting.sentence, waiting.since, waiting.until, waiting.next],
    [`您的申报在${OFFICE}，等待审核人员受理`, '2026-11-29T02:00:00Z', { at: '2026-12-07T10:00:00Z', kind: 'review' }, { kind: 'office' }],
  );
  assert.equal(story('CITY_REVIEW', { stages: [stage({ state: 'done' }), stage({ office: '盐城市局', claimed: true })] }).sentence, '盐城市局的审核人员正在审核您的申报');
});

test('what was mended and sent again says so, until an office has decided on it', () => {
  const sentence = (...kinds) => story('COUNTY_REVIEW', { stages: [stage()], events: events(...kinds) }).sentence;
  assert.equal(sentence('stage-opened', 'resubmitted', 'stage-returned', 'submitted'), `您已改好并重新提交，在${OFFICE}等待审核人员受理`);
  assert.equal(sentence('stage-opened', 'stage-approved', 'resubmitted', 'stage-returned', 'submitted'), said.waiting(OFFICE));
  assert.equal(sentence('stage-opened', 'resubmitted', 'withdrawn', 'submitted'), said.waiting(OFFICE), 'nothing was to be mended');
});

test('what was returned says how much, until when, and leads to the form', () => {
  const told = story('RETURNED', { returnedItems: [{}, {}], summary: { deadline: '2026-12-14T15:59:59Z' }, events: events('returned') });
  assert.deepEqual([told.sentence, told.until.kind, told.next], ['您的申报被退回，有 2 项内容请您修改', 'correct', { kind: 'go', label: words.mend, href: '/tasks/t1' }]);
  assert.equal(story('RETURNED', { events: events('check-failed', 'resubmitted', 'returned') }).sentence, said.returnedBack);
});

test('what was taken back can be sent again', () => {
  const told = story('WITHDRAWN');
  assert.deepEqual([told.sentence, told.next], [said.withdrawn, { kind: 'go', label: words.mendAgain, href: '/tasks/t1' }]);
});

test('an end says what comes after it', () => {
  const done = story('APPROVED', { stages: [stage({ state: 'done' })], events: events('approved') });
  assert.equal(done.sentence, '您已通过助理工程师（电气工程）的职称初定审核，11月30日');
  assert.deepEqual([done.tone, done.contact, done.notes, done.next.kind], ['good', CONTACT, [words.after.approved], 'print']);
  const refused = story('REJECTED', { stages: [stage({ state: 'rejected' }), stage({ state: 'waiting', contact: { name: '后面的单位' } })] });
  assert.deepEqual([refused.tone, refused.contact, refused.notes, refused.next.kind], ['bad', CONTACT, [words.after.review], 'renew']);
  const lapsed = story('LAPSED', { stages: [stage({ state: 'lapsed' })] });
  assert.deepEqual([lapsed.sentence, lapsed.next.text], [said.lapsed, words.after.renewLapsed]);
});

test('a state of a later release says at least its name', () => {
  assert.equal(story('PUBLISHED').sentence, '某状态');
});

test('no sentence shows a word of the program', () => {
  for (const status of ['CHECKING', 'DRAFT', 'COUNTY_REVIEW', 'RETURNED', 'WITHDRAWN', 'APPROVED', 'REJECTED', 'LAPSED']) {
    const told = story(status, { stages: [stage()] });
    assert.doesNotMatch(told.sentence, /。$/, 'it is a heading');
    assert.doesNotMatch([told.sentence, ...told.notes, told.next.label ?? '', told.next.text ?? ''].join(), /[A-Za-z]{4}|undefined|null/);
  }
});

test('whom the system told of a late review is said only where it told somebody', () => {
  const late = (...kinds) => story('COUNTY_REVIEW', { stages: [stage()], events: events(...kinds) }).until.told?.kind;
  assert.equal(late('stage-opened', 'submitted'), undefined);
  assert.equal(late('overdue-untold', 'review-overdue', 'reviewers-untold', 'stage-opened'), undefined);
  assert.equal(late('reviewers-told', 'stage-opened'), 'reviewers-told');
  assert.equal(late('review-reported', 'overdue-head-told', 'stage-opened'), 'review-reported');
  assert.equal(late('stage-opened', 'stage-approved', 'reviewers-told', 'stage-opened'), undefined, 'of another office');
  assert.equal(late('reviewers-reminded', 'stage-opened'), undefined, 'an earlier release noted it without telling anybody');
});
