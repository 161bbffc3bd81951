import { words } from '../../messages/case.zh.js';
import { stepsOf } from './steps.js';
import { dateOf } from './times.js';

/** The way of the case as one line: beside each other, and below each other on a phone. */
export function Steps({ detail }) {
  const now = Date.now();
  return (
    <section class="card case-steps" aria-label={words.stepsTitle}>
      <ol>
        {stepsOf(detail).map(step => (
          <li class={`step-${step.state}`} aria-current={step.state === 'now' || step.state === 'back' ? 'step' : undefined}>
            <strong>{step.name}</strong>
            <small>
              {step.note ?? <span class={step.at ? 'zc-unseen' : undefined}>{words.step[step.state]}</span>}
              {step.at && ' '}
              {step.at && <span class="case-day">{dateOf(step.at, now)}</span>}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
