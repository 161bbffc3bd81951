import { say as words } from '../messages/form.zh.js';
import { steps as say } from '../messages/steps.zh.js';
import { leftReturned } from './returns.js';
import { sectionOf } from './steps.js';

/**
 * The one way on from 核对, in sight wherever one reads: 提交, or to the first thing that is missing or was returned.
 *
 * @param problems what keeps it from being sent; undefined while nobody knows
 */
export function CheckBar({ steps, problems }) {
  const { view, canEdit, submitting } = steps.taskForm;
  if (!canEdit) {
    return null;
  }
  const faulty = problems?.find(problem => sectionOf(view, problem.pointer));
  const returned = problems?.length === 0 && leftReturned(view)[0];
  const first = faulty || returned;
  const label = submitting.busy ? words.submitting : view.notice?.deadline ? words.resubmit : words.submit;
  return (
    <div class={`zc-check-bar${problems ? '' : ' zc-check-bar-waiting'}`}>
      {problems?.length ? (
        <p>
          <strong>{say.blocking(problems.length)}</strong>
        </p>
      ) : (
        view.declaration && <p class="zc-hint">{view.notice?.deadline ? say.afterResubmit : say.afterSubmit}</p>
      )}
      <div class="zc-check-ways">
        {first && (
          <button type="button" class="zc-button zc-primary zc-large" onClick={() => steps.change(first.pointer)}>
            {faulty ? say.toFirst(steps.labelOf(first.pointer)) : say.goMend(returned.name)}
          </button>
        )}
        <button type="button" class={`zc-button zc-large${first ? '' : ' zc-primary'}`} disabled={submitting.busy} onClick={() => submitting.submit()}>
          {label}
        </button>
      </div>
    </div>
  );
}
