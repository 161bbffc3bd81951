import { office as words } from '../messages/office.zh.js';

/** The offices that a case goes through, and how far it is. */
export function Stages({ stages, status }) {
  if (stages.length === 0) {
    return null;
  }
  return (
    <section class="card office-stages" aria-label={words.stages}>
      <ol>
        {stages.map(stage => (
          <li class={`office-stage-${stage.state}`} aria-current={stage.state === 'current' ? 'step' : undefined}>
            <strong>{stage.name}</strong>
            <span>{stage.office}</span>
            <small>{stage.state === 'current' && status === 'RETURNED' ? words.stageBack : words.stageStates[stage.state]}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
