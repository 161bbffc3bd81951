// The way of a case as one line of steps, with the days on which they were done.
import { words } from '../../messages/case.zh.js';
import { publicityOf } from './publicity.js';

const FILLING = new Set(['DRAFT', 'WITHDRAWN']);

/**
 * @returns {{key: string, name: string, note?: string, state: string, at?: string}[]}
 * state: done | now | back | failed | todo
 */
export function stepsOf({ summary, stages, events }) {
  const { status } = summary;
  const first = status === 'CHECKING' && !summary.submittedAt;
  const sent = !FILLING.has(status) && !first && Boolean(summary.submittedAt);
  return [
    // records are asked before anything is filled in
    { key: 'check', name: words.steps.check, ...(first ? { state: 'now' } : { state: 'done', at: openedAt(events) ?? summary.createdAt }) },
    { key: 'fill', name: words.steps.fill, ...(sent ? { state: 'done', at: summary.submittedAt } : { state: first ? 'todo' : 'now' }) },
    { key: 'send', name: words.steps.send, ...sending(status, sent, summary.submittedAt) },
    ...reviews(stages, events, status, sent),
    result(status, events),
  ];
}

/** What was sent is checked once more before an office has it. */
function sending(status, sent, at) {
  if (!sent) {
    return { state: 'todo' };
  }
  return status === 'CHECKING' ? { state: 'now', note: words.step.checking, at } : { state: 'done', at };
}

function reviews(stages, events, status, sent) {
  if (stages.length === 0) {
    return [{ key: 'review', name: words.steps.review, state: 'todo' }];
  }
  return stages.map((stage, index) => ({ key: `review-${index}`, name: stage.name, ...(sent ? reached(stage, events, status) : { state: 'todo' }) }));
}

function reached(stage, events, status) {
  if (stage.name === words.publicity) {
    return publicity(stage, events);
  }
  const at = kind => events.find(event => event.kind === kind && event.actor === stage.office && (event.detail ?? '').startsWith(stage.name))?.at;
  switch (stage.state) {
    case 'done':
      return { state: 'done', note: words.step.passed, at: at('stage-approved') };
    case 'rejected':
      return { state: 'failed', note: words.step.failed, at: at('stage-rejected') };
    case 'lapsed':
      return { state: 'failed', note: words.step.lapsed };
    case 'current':
      if (status === 'RETURNED') {
        return { state: 'back', note: words.step.back, at: at('stage-returned') };
      }
      // between the automatic checks and the office nobody has it
      return stage.since ? { state: 'now', note: stage.claimed ? words.step.claimed : words.step.waiting, at: stage.since } : { state: 'todo' };
    default:
      return { state: 'todo' };
  }
}

/** What was approved is published before that is final. */
function publicity({ state, since }, events) {
  switch (state) {
    case 'done':
      return { state: 'done', note: words.step.published, at: timeOf(events, 'publicity-over') };
    case 'rejected':
      return { state: 'failed', note: words.step.upheld, at: timeOf(events, 'objection-upheld') };
    case 'current':
      return { state: 'now', note: { filed: words.step.objected, over: words.step.confirming, open: words.step.publishing }[publicityOf(events).kind], at: since };
    default:
      return { state: 'todo' };
  }
}

const ENDS = { APPROVED: ['done', 'approved'], REJECTED: ['failed', 'rejected'], LAPSED: ['failed', 'lapsed'] };

function result(status, events) {
  const [state, kind] = ENDS[status] ?? ['todo'];
  const note = { APPROVED: words.step.passed, REJECTED: words.step.failed, LAPSED: words.step.lapsed }[status];
  return { key: 'result', name: words.steps.result, state, note, at: kind && timeOf(events, kind) };
}

/** When it could be filled in first: the records had answered then. */
const openedAt = events => events.filter(({ kind }) => kind === 'opened').at(-1)?.at;

const timeOf = (events, kind) => events.find(event => event.kind === kind)?.at;
