import { render } from 'preact';
import { review as say } from '../messages/review.zh.js';
import { CaseLine } from '../review/case-line.jsx';
import { columns } from './columns.js';
import { openTask } from './open-task.js';
import { Term } from './task-card.jsx';

/** Draws the line above a task in the place of Tasklist's dates, groups and assignee, which nobody here may change. */
export function drawTaskLine(scope, host) {
  const act = deed => () => scope.$apply(() => scope[deed]());
  const draw = () => render(<TaskLine scope={scope} form={openTask.form(scope.task?.id)} onClaim={act('claim')} onUnclaim={act('unclaim')} onList={() => (columns.toggle(), draw())} />, host);
  const ended = openTask.onChange(draw);
  scope.$watchGroup([() => scope.task?.id, () => scope.task?.assignee, () => scope.assignee?.id, 'isAssignee', 'submitInProgress'], draw);
  scope.$on('$destroy', () => {
    ended();
    columns.leave();
    render(null, host);
  });
}

function TaskLine({ scope, form, onClaim, onUnclaim, onList }) {
  const { task } = scope;
  if (!task) {
    return null;
  }
  const term = openTask.term(task.id);
  return (
    <>
      <button type="button" class="zc-button zc-small zc-list-toggle" aria-expanded={columns.listShown} onClick={onList}>
        {say.list}
      </button>
      {form?.sheet ? <CaseLine view={form.view} term={term && <Term card={term} />} /> : <h2>{task.name}</h2>}
      <span class="zc-line-end">
        <Assignee scope={scope} onClaim={onClaim} onUnclaim={onUnclaim} />
      </span>
    </>
  );
}

function Assignee({ scope, onClaim, onUnclaim }) {
  const { assignee, isAssignee, submitInProgress, task } = scope;
  if (isAssignee) {
    return (
      <>
        <span class="zc-hint">{say.mine}</span>
        <button type="button" class="zc-button zc-small unclaim" disabled={submitInProgress} onClick={onUnclaim}>
          {say.unclaim}
        </button>
      </>
    );
  }
  return task.assignee ? (
    <span class="zc-hint">{say.claimedBy(nameOf(assignee) ?? task.assignee)}</span>
  ) : (
    <button type="button" class="zc-button zc-small zc-primary claim" disabled={submitInProgress} onClick={onClaim}>
      {submitInProgress ? say.claiming : say.claim}
    </button>
  );
}

/** Family name first where both are known, as it is written here. */
const nameOf = person => (person && [person.lastName, person.firstName].filter(Boolean).join('')) || undefined;
