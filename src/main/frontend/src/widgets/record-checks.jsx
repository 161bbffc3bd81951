import { useRef, useState } from 'preact/hooks';
import { checkSaid } from '../lib/check-said.js';
import { factOf } from '../lib/settled.js';
import { say } from '../messages/form.zh.js';
import { CheckProof } from './check-proof.jsx';

/**
 * What the outside records say of the applicant; where that may have changed, they are asked once more.
 *
 * @param kind where only one of them is meant
 */
export function RecordChecks({ taskForm, kind }) {
  const checks = (taskForm.view.checks ?? []).filter(check => !kind || check.kind === kind);
  if (checks.length === 0) {
    return null;
  }
  return (
    <section class="zc-checks" aria-label={say.checks}>
      <h4>{say.checks}</h4>
      {checks.map(check => (
        <RecordCheck key={check.kind} check={check} taskForm={taskForm} />
      ))}
    </section>
  );
}

function RecordCheck({ check, taskForm }) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const answer = useRef();
  const kind = say.kind[check.kind] ?? check.kind;
  const told = checkSaid(check, check.proof ? factOf(check.summary) : check.summary);

  const recheck = async () => {
    if (asking) {
      return;
    }
    setAsking(true);
    setSaid('');
    try {
      setSaid(await taskForm.materials.recheck(check.kind));
      // the button goes, and the focus with it
      if (!taskForm.view.checks.find(one => one.kind === check.kind)?.again) {
        answer.current?.focus({ preventScroll: true });
      }
    } catch (error) {
      if (error.status === 401) {
        await taskForm.saving.signedOut(error);
      }
      setSaid(error.message);
    }
    setAsking(false);
  };

  return (
    <div class="zc-check" data-check={check.kind}>
      <p>
        <span class={`zc-chip zc-check-${check.outcome.toLowerCase()}`}>{told.mark}</span>
        {told.text} <CheckProof check={check} />
      </p>
      {check.again && taskForm.canEdit && (
        <button
          type="button"
          class="zc-button"
          aria-label={asking ? undefined : say.recheckOf(kind)}
          aria-disabled={asking}
          onClick={recheck}
        >
          {asking ? say.rechecking : say.recheck}
        </button>
      )}
      <p class={asking ? 'zc-check-answer zc-unseen' : 'zc-check-answer'} role="status" tabIndex={-1} ref={answer}>
        {asking ? say.rechecking : said}
      </p>
    </div>
  );
}
