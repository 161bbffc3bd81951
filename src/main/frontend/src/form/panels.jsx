import { DECLARATION, REVIEW_STAGE } from '../lib/diagrams.js';
import { dayAndTime, lately } from '../lib/format.js';
import { say } from '../messages/form.zh.js';
import { Banner } from './banner.jsx';
import { ErrorSummary } from './error-summary.jsx';
import { reviewing } from './late/reviewing.js';
import { remaining } from './remaining.js';
import { sectionState as returnState, toMend } from './returns.js';
import { isRequired } from './steps.js';

function Top({ taskForm }) {
  const { view, canEdit, steps } = taskForm;
  if (taskForm.sheet) {
    const { CaseLine } = reviewing();
    // Tasklist has the line above the tabs of a task
    return taskForm.options.host === 'tasklist' ? null : (
      <div class="zc-case-line">
        <CaseLine view={view} />
      </div>
    );
  }
  const problems = taskForm.standing();
  if (steps) {
    // what the server sent back with its list; 核对 and each section show it in their places
    return steps.place.kind === 'list' ? (
      <>
        {view.notice && <Notice taskForm={taskForm} />}
        {view.problems?.length > 0 && <ErrorSummary taskForm={taskForm} problems={problems} />}
      </>
    ) : null;
  }
  return (
    <>
      {view.task && !canEdit && view.task.key === REVIEW_STAGE && <p class="zc-hint">{say.claimFirst}</p>}
      {view.notice && <Notice taskForm={taskForm} />}
      {problems.length > 0 && <ErrorSummary taskForm={taskForm} problems={problems} />}
      {view.sections.length > 1 && <Contents taskForm={taskForm} />}
    </>
  );
}

/** Why the form is open again, until when, and what to mend. */
function Notice({ taskForm }) {
  const { view } = taskForm;
  const { notice } = view;
  const items = toMend(view);
  const asked = items.filter(item => item.state === 'missing').map(item => item.name);
  return (
    <section class="zc-notice" aria-label={notice.title}>
      <h2>{notice.title}</h2>
      {notice.deadline && <p class="zc-deadline">{say.deadline(dayAndTime(notice.deadline), remaining(notice.deadline))}</p>}
      <p>{notice.text}</p>
      {notice.opinion && (
        <p class="zc-opinion">
          <strong>{say.opinion}：</strong>
          {notice.opinion}
        </p>
      )}
      {asked.length > 0 && <p class="zc-deadline">{say.newlyAsked(asked)}</p>}
      {items.length > 0 && (
        <ol class="zc-returned-list">
          {items.map(item => (
            <li class={`zc-item-${item.state}`}>
              <div>
                <strong>{item.name}</strong>
                <span>{item.reason ?? say.whyOpen(item.state, problemsAt(view, item.pointer))}</span>
              </div>
              <button type="button" class="zc-button" onClick={() => taskForm.goTo({ pointer: item.pointer })}>
                {item.state === 'mended' ? say.mended : say.goMend}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const problemsAt = (view, pointer) =>
  (view.problems ?? []).filter(problem => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`)).map(problem => problem.message);

function Contents({ taskForm }) {
  return (
    <nav class="zc-contents" aria-label={say.contents}>
      {taskForm.view.sections.map(section => {
        const states = sectionStates(taskForm, section);
        return (
          <a
            href={`#section-${section.key}`}
            class={`zc-state-${states[0].kind}`}
            onClick={event => {
              event.preventDefault();
              document.getElementById(`section-${section.key}`)?.scrollIntoView({ behavior: 'smooth', block: 'start' });
            }}
          >
            {section.label}
            {isRequired(taskForm.view, section) && <i aria-label={say.required}>*</i>}
            <small>{states.map(state => state.label).join('，')}</small>
          </a>
        );
      })}
    </nav>
  );
}

/** What a section's chips say: what has to be done to it, and how safe it is; at least one. */
export function sectionStates(taskForm, section) {
  const { view } = taskForm;
  const kind = taskForm.canEdit ? returnState(view, section) : 'locked';
  if (!kind) {
    return [saveState(taskForm, section)];
  }
  const save = saveState(taskForm, section);
  const told = kind === 'locked' ? { kind, label: view.notice ? say.locked : '' } : { kind, label: say.sectionState[kind] };
  // what was saved before the case was sent is no news
  const news = save.label && (save.kind !== 'saved' || kind === 'mended');
  return news ? [told, save] : [told];
}

/** How safe what is typed is, and what to do where it is not. */
export function saveState(taskForm, { key }) {
  const kept = taskForm.saving.section(key);
  switch (kept?.editable && kept.state) {
    case 'saving':
      return { kind: 'dirty', label: say.saving };
    case 'dirty':
      return { kind: 'dirty', label: say.unsaved };
    case 'failed':
      return { kind: 'failed', label: say.notSaved };
    case 'refused':
      return { kind: 'failed', label: say.saveRefused };
    case 'faulty':
      return { kind: 'failed', label: say.saveFaulty, act: () => taskForm.goTo(kept.problems[0] ?? { pointer: `/${key}` }) };
    case 'stale':
      return { kind: 'failed', label: say.saveStale, act: () => taskForm.saving.resolveConflict(key) };
    case 'signed-out':
      return { kind: 'failed', label: say.saveSignedOut };
    case 'saved':
      return kept.problems?.length
        ? { kind: 'saved', label: say.savedWithFaults(lately(kept.savedAt)), act: () => taskForm.goTo(kept.problems[0]) }
        : { kind: 'saved', label: say.savedAt(lately(kept.savedAt)) };
    default:
      return { kind: 'clean', label: '' };
  }
}

function Bottom({ taskForm }) {
  const { view, options, canEdit } = taskForm;
  const { busy } = taskForm.submitting;
  if (taskForm.sheet) {
    const { SheetActions } = reviewing();
    return <SheetActions taskForm={taskForm} />;
  }
  if (!canEdit || taskForm.steps || options.host === 'tasklist') {
    return null;
  }
  const label = options.startProcess === DECLARATION ? say.start : view.notice?.deadline ? say.resubmit : say.submit;
  return (
    <div class="zc-submit-bar">
      <button type="button" class="zc-button zc-primary zc-large" disabled={busy} onClick={() => taskForm.submitting.submit()}>
        {busy ? say.submitting : label}
      </button>
    </div>
  );
}

function Failure({ taskForm }) {
  const signedOut = taskForm.banner === 'signed-out';
  return (
    <div class="zc-banner" role="alert">
      <span>{signedOut ? say.signInAgain : taskForm.banner}</span>
      <button type="button" class="zc-button" onClick={() => location.reload()}>
        {signedOut ? say.signIn : say.retry}
      </button>
    </div>
  );
}

export const Panels = { Top, Banner, Bottom, Failure };
