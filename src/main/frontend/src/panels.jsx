import { clock, dayAndTime, left } from './format.js';
import { say } from './messages.zh.js';

function Top({ taskForm }) {
  const { view, problems, canEdit } = taskForm;
  return (
    <>
      <Banner taskForm={taskForm} />
      {view.task && !canEdit && view.task.key === 'review-stage' && <p class="zc-hint">{say.claimFirst}</p>}
      {view.notice && <Notice taskForm={taskForm} />}
      {problems.length > 0 && <Problems taskForm={taskForm} />}
      {view.sections.length > 1 && <Contents taskForm={taskForm} />}
    </>
  );
}

function Banner({ taskForm }) {
  const { banner } = taskForm;
  if (!banner) {
    return null;
  }
  if (banner === 'signed-out') {
    return (
      <div class="zc-banner" role="alert">
        <span>{say.signedOut}</span>
        <a class="zc-button" href="/login" target="_blank" rel="noopener">
          {say.signIn}
        </a>
        <button type="button" class="zc-button zc-primary" onClick={() => taskForm.resume()}>
          {say.goOn}
        </button>
      </div>
    );
  }
  return (
    <div class="zc-banner" role="alert">
      {banner === 'offline' ? say.offline : banner}
    </div>
  );
}

/** Why the form is open again, until when, and what to mend. */
function Notice({ taskForm }) {
  const { notice, sections, materials } = taskForm.view;
  const returned = [
    ...sections.filter(item => item.returnReason).map(item => ({ name: item.label, reason: item.returnReason, pointer: `/${item.key}` })),
    ...materials.filter(item => item.returnReason).map(item => ({ name: item.name, reason: item.returnReason, pointer: `/materials/${item.slot}` })),
  ];
  return (
    <section class="zc-notice" aria-label={notice.title}>
      <h2>{notice.title}</h2>
      {notice.deadline && <p class="zc-deadline">{say.deadline(dayAndTime(notice.deadline), remaining(notice.deadline))}</p>}
      <p>{notice.text}</p>
      {returned.length > 0 && (
        <ol class="zc-returned-list">
          {returned.map(item => (
            <li>
              <div>
                <strong>{item.name}</strong>
                <span>{item.reason}</span>
              </div>
              <button type="button" class="zc-button" onClick={() => taskForm.goTo({ pointer: item.pointer })}>
                {say.goMend}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function remaining(deadline) {
  const { days, hours } = left(deadline);
  return hours < 0 ? say.overdue : days >= 1 ? say.daysLeft(days) : say.hoursLeft(Math.max(1, hours));
}

/** Every problem at once, each leading to its place. */
function Problems({ taskForm }) {
  const blocks = taskForm.problems.filter(problem => problem.severity === 'block');
  const shown = blocks.length ? [...blocks, ...taskForm.problems.filter(problem => problem.severity === 'warn')] : taskForm.problems;
  return (
    <section class="zc-problems" tabIndex={-1} role="alert" aria-label={say.problems(shown.length)}>
      <h2>{say.problems(shown.length)}</h2>
      <ol>
        {shown.map(problem => (
          <li class={`zc-${problem.severity}`}>
            <button type="button" onClick={() => taskForm.goTo(problem)}>
              {problem.message}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Contents({ taskForm }) {
  return (
    <nav class="zc-contents" aria-label={say.contents}>
      {taskForm.view.sections.map(section => {
        const state = sectionState(taskForm, section);
        return (
          <a
            href={`#section-${section.key}`}
            class={`zc-state-${state.kind}`}
            onClick={event => {
              event.preventDefault();
              document.getElementById(`section-${section.key}`)?.scrollIntoView({ behavior: 'smooth', block: 'start' });
            }}
          >
            {section.label}
            {section.required && <i aria-label={say.required}>*</i>}
            <small>{state.label}</small>
          </a>
        );
      })}
    </nav>
  );
}

/** What a section's chip says. */
export function sectionState(taskForm, section) {
  const kept = taskForm.store?.section(section.key);
  if (section.returnReason) {
    return kept?.state === 'dirty' || kept?.state === 'saving' ? { kind: 'dirty', label: say.unsaved } : { kind: 'returned', label: say.returned };
  }
  if (!taskForm.canEdit || !section.editable) {
    return { kind: 'locked', label: taskForm.view.notice ? say.locked : '' };
  }
  switch (kept?.state) {
    case 'saving':
      return { kind: 'dirty', label: say.saving };
    case 'dirty':
      return { kind: 'dirty', label: say.unsaved };
    case 'failed':
    case 'signed-out':
    case 'stale':
      return { kind: 'failed', label: say.notSaved };
    case 'saved':
      return { kind: 'saved', label: say.savedAt(clock(kept.savedAt)) };
    default:
      return { kind: 'clean', label: '' };
  }
}

function Bottom({ taskForm }) {
  const { view, options, canEdit, busy } = taskForm;
  if (!canEdit || options.host === 'tasklist') {
    return null;
  }
  const label = !view.task ? say.start : view.notice?.deadline ? say.resubmit : say.submit;
  return (
    <div class="zc-submit-bar">
      {view.declaration && (
        <button type="button" class="zc-button zc-large" disabled={busy} onClick={() => taskForm.checkReadiness()}>
          {say.check}
        </button>
      )}
      <button type="button" class="zc-button zc-primary zc-large" disabled={busy} onClick={() => taskForm.submit()}>
        {busy ? say.submitting : label}
      </button>
    </div>
  );
}

function Failure({ taskForm }) {
  return (
    <>
      <Banner taskForm={taskForm} />
      <button type="button" class="zc-button" onClick={() => location.reload()}>
        {say.retry}
      </button>
    </>
  );
}

export const Panels = { Top, Bottom, Failure };
