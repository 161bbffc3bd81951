// What a person who opens a case is told: where it is, since when and until when, and what to do next.
import { aimOf } from '../../centre/case-name.js';
import { words } from '../../messages/case.zh.js';
import { publicityOf } from './publicity.js';
import { dateOf, lastDayOf } from './times.js';

const { said } = words;

/** After so long the automatic checks are slow, and the person need not stay. */
const SLOW = 60_000;

/** What these records do not say is proven on paper. */
const PROVEN_ON_PAPER = ['social-security', 'education'];

/** An end further away than this is nobody's concern. */
const FAR = 400 * 86_400_000;

/**
 * @param detail of a case, as the server tells it
 * @param now milliseconds
 * @returns {{tone: string, sentence: string, contact?: object, since?: string, until?: {at: string, kind: string}, notes: string[], next: {kind: string, label?: string, href?: string, text?: string}}}
 * tone: calm | busy | todo | urgent | good | bad; next.kind: go | print | renew | wait | office
 */
export function storyOf(detail, now) {
  const { status } = detail.summary;
  const tell = BY_STATUS[status] ?? (status.endsWith('_REVIEW') ? inReview : unknown);
  return { notes: [], ...tell(detail, now) };
}

const BY_STATUS = { CHECKING: checking, DRAFT: draft, WITHDRAWN: withdrawn, RETURNED: returned, PUBLICITY: publicity, APPROVED: approved, REJECTED: rejected, LAPSED: lapsed };

function checking({ summary, events }, now) {
  const slow = events.length > 0 && now - new Date(events[0].at) > SLOW;
  const sentence = slow ? said.checkingLong : summary.submittedAt ? said.checkingSent : said.checkingFirst;
  return { tone: 'busy', sentence, next: { kind: 'wait', text: words.watching } };
}

function draft(detail, now) {
  const { summary, events, closed } = detail;
  if (sentBack(events)) {
    return { tone: 'urgent', sentence: said.sentBack, ...term(detail, 'send', now), next: go(summary, words.mend) };
  }
  const fresh = events[0]?.kind === 'opened' && !closed;
  const renewed = events.some(({ kind }) => kind === 'taken-over');
  return {
    tone: 'todo',
    sentence: fresh ? said.draftFresh : said.draft,
    ...term(detail, 'send', now),
    notes: [...(fresh && proofAsked(detail) ? [said.proofAsked] : []), ...(renewed ? [said.takenOver] : []), ...(closed ? [closed, said.closed] : [])],
    next: go(summary, fresh && !renewed ? words.fill : words.goOn),
  };
}

/** Whether a record did not say what it was asked for: papers are wanted, which take time to get. */
const proofAsked = ({ checks = [] }) => checks.some(({ outcome, kind }) => outcome !== 'MATCH' && PROVEN_ON_PAPER.includes(kind));

function withdrawn(detail, now) {
  const { summary, closed } = detail;
  return { tone: 'todo', sentence: said.withdrawn, ...term(detail, 'send', now), notes: closed ? [closed] : [], next: go(summary, words.mendAgain) };
}

function returned(detail, now) {
  const { summary, stages, events, returnedItems } = detail;
  const sentence = sentBack(events) ? said.returnedBack : said.returned(returnedItems.length);
  return { tone: 'urgent', sentence, contact: lastContact(stages), ...term(detail, 'correct', now), next: go(summary, words.mend) };
}

function inReview({ stages, events }) {
  const stage = stages.find(one => one.state === 'current');
  const next = { kind: 'office' };
  if (!stage) {
    return { tone: 'calm', sentence: said.review, next };
  }
  return {
    tone: 'calm',
    sentence: (stage.claimed ? said.claimed : mended(events) ? said.waitingAgain : said.waiting)(stage.office),
    contact: stage.contact,
    since: stage.since ?? undefined,
    until: stage.dueAt ? { at: stage.dueAt, kind: 'review', ...lastTold(events) } : undefined,
    next,
  };
}

const TOLD = new Set(['reviewers-told', 'overdue-head-told', 'overdue-office-told', 'review-reported']);

/** The newest event, since the office has the case, by which somebody there or above was told. */
function lastTold(events) {
  const opened = events.findIndex(({ kind }) => kind === 'stage-opened');
  const told = events.slice(0, opened < 0 ? events.length : opened).find(({ kind }) => TOLD.has(kind));
  return told && { told };
}

/** Approved, and not final yet: until when, and what comes then. */
function publicity({ stages, events }, now) {
  const stage = stages.find(one => one.state === 'current');
  const { kind } = publicityOf(events);
  const day = stage?.dueAt && lastDayOf(stage.dueAt, now);
  const sentence = { open: said.published(day), filed: said.objected, over: said.publicityOver(stage?.office) }[kind];
  return { tone: 'calm', sentence, contact: lastContact(stages), notes: kind === 'open' ? [words.after.published] : [], next: { kind: 'wait', text: words.nothing } };
}

function approved({ summary, stages, events }, now) {
  const at = events.find(({ kind }) => kind === 'approved')?.at;
  const sentence = said.approved(aimOf(summary), summary.businessName.replace(/申报$/, ''), at && dateOf(at, now));
  const certificate = events.some(({ kind }) => kind === 'certificate-issued');
  const change = events.find(({ kind }) => CHANGED.has(kind))?.kind;
  if (change === 'certificate-proposed' || change === 'certificate-revoked') {
    const tone = change === 'certificate-revoked' ? 'bad' : 'urgent';
    return { tone, sentence: said[change], contact: lastContact(stages), notes: [words.after[change]], next: { kind: 'go', label: words.toCertificate, href: '/me/certificates' } };
  }
  return {
    tone: 'good',
    sentence,
    contact: lastContact(stages),
    notes: [certificate ? (words.after[change] ?? words.after.certificate) : words.after.approved],
    next: certificate ? { kind: 'go', label: words.toCertificate, href: '/me/certificates' } : { kind: 'print', label: words.print },
  };
}

/** What became of the certificate last says whether it holds. */
const CHANGED = new Set(['certificate-proposed', 'certificate-kept', 'certificate-revoked', 'certificate-restored', 'certificate-corrected']);

function rejected({ stages }) {
  return {
    tone: 'bad',
    sentence: said.rejected,
    contact: lastContact(stages),
    notes: [words.after.review],
    next: { kind: 'renew', label: words.renew, text: words.after.renew },
  };
}

function lapsed({ stages }) {
  return { tone: 'bad', sentence: said.lapsed, contact: lastContact(stages), next: { kind: 'renew', label: words.renew, text: words.after.renewLapsed } };
}

/** A state that this page does not know yet says at least its name. */
function unknown({ summary }) {
  return { tone: 'calm', sentence: summary.statusLabel, next: { kind: 'office' } };
}

function term({ summary }, kind, now) {
  return summary.deadline && new Date(summary.deadline) - now < FAR ? { until: { at: summary.deadline, kind } } : {};
}

const go = (summary, label) => (summary.taskId ? { kind: 'go', label, href: `/tasks/${summary.taskId}` } : { kind: 'wait', text: words.watching });

/** Whether the automatic checks were the last to say something: nobody was sent it since. */
const sentBack = events => events.find(({ kind }) => LAST_WORD.has(kind))?.kind === 'check-failed';

const LAST_WORD = new Set(['check-failed', 'submitted', 'resubmitted', 'returned', 'withdrawn']);

/** Whether it came back mended, and no office has decided since. */
const mended = events => events.find(({ kind }) => SENT_OR_DECIDED.has(kind))?.kind === 'resubmitted' && events.some(({ kind }) => kind === 'stage-returned');

const SENT_OR_DECIDED = new Set(['submitted', 'resubmitted', 'stage-approved', 'stage-returned']);

/** The office that had the case last. */
const lastContact = stages => [...stages].reverse().find(({ state }) => state !== 'waiting')?.contact;
