import { blocks } from '../form/problem-list.js';
import { review as say } from '../messages/review.zh.js';
import { SheetKeys } from './sheet-keys-list.jsx';

/** What stands at the end of the decision bar: 提交, or 认领 where nobody has it, and the keys. */
export function SheetActions({ taskForm }) {
  const { sheet } = taskForm;
  return (
    <>
      {sheet.keysShown && <SheetKeys taskForm={taskForm} />}
      <div class="zc-sheet-actions">
        {taskForm.canEdit ? <Submit taskForm={taskForm} /> : <Claim taskForm={taskForm} />}
        <button type="button" class="zc-button zc-help-keys" aria-expanded={sheet.keysShown} aria-label={say.keys} title={say.keys} onClick={() => sheet.help()}>
          ?
        </button>
      </div>
    </>
  );
}

function Submit({ taskForm }) {
  const { busy } = taskForm.submitting;
  return (
    <button type="button" class="zc-button zc-primary zc-decide" disabled={busy} onClick={() => taskForm.sheet.submit()}>
      {busy ? say.submitting : say.submit}
      {!busy && <kbd aria-hidden="true">Ctrl ⏎</kbd>}
    </button>
  );
}

function Claim({ taskForm }) {
  const { options, view } = taskForm;
  if (view.task.assignee) {
    return <span class="zc-hint">{say.othersTask}</span>;
  }
  return options.claim ? (
    <button type="button" class="zc-button zc-primary zc-decide" onClick={() => taskForm.sheet.claim()}>
      {say.claim}
      <kbd aria-hidden="true">C</kbd>
    </button>
  ) : (
    <span class="zc-hint">{say.claimToDecide}</span>
  );
}

/** What is missing, each line leading to its box. */
export function SheetProblems({ taskForm }) {
  const { sheet } = taskForm;
  const problems = taskForm.standing().filter(blocks);
  if (problems.length === 0) {
    return null;
  }
  return (
    <section class="zc-problems zc-sheet-problems" role="alert" aria-label={say.faults(problems.length)}>
      <h2>{say.faults(problems.length)}</h2>
      <ul>
        {problems.map(problem => (
          <li>
            <button type="button" onClick={() => taskForm.goTo(problem)}>
              {sheet.nameOf(problem) ? say.about(sheet.nameOf(problem), problem.message) : problem.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
