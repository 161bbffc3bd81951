import { steps as say } from '../messages/steps.zh.js';
import { blocks, bySection, rowNumber } from './problem-list.js';

/** What keeps the form from being sent, each line leading to its place; and apart from it what is only advice. */
export function ErrorSummary({ taskForm, problems, grouped = true }) {
  const blocking = problems.filter(blocks);
  const advice = problems.filter(problem => !blocks(problem));
  return (
    <>
      {blocking.length > 0 && <Panel look="zc-problems" title={say.blocking(blocking.length)} hint={say.blockingHint} problems={blocking} taskForm={taskForm} grouped={grouped} />}
      {advice.length > 0 && <Panel look="zc-problems zc-tips" title={say.advising(advice.length)} hint={say.advisingHint} problems={advice} taskForm={taskForm} grouped={grouped} />}
    </>
  );
}

/** What is wrong, and in which of several rows. */
export function told(problem, taskForm) {
  const row = rowNumber(problem, taskForm.view, taskForm.data());
  return row ? say.ofRow(row) + problem.message : problem.message;
}

function Panel({ look, title, hint, problems, taskForm, grouped }) {
  return (
    <section class={look} tabIndex={-1} aria-label={title}>
      <h2>{title}</h2>
      <p class="zc-hint">{hint}</p>
      {bySection(problems, taskForm.view).map(({ key, label, problems: own }) => (
        <>
          {grouped && (label || !key) && <h3>{label || say.person}</h3>}
          <ul>
            {own.map(problem => (
              <li class={`zc-${problem.severity}`}>
                {key ? (
                  <button type="button" onClick={() => taskForm.goTo(problem)}>
                    {told(problem, taskForm)}
                  </button>
                ) : (
                  problem.message
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
