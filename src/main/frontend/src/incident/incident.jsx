import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { incidents as words } from '../messages/incidents.zh.js';

const BADGES = { STOPPED: 'RETURNED', WAITING: 'doing', RUNNING: 'doing', SUSPENDED: 'DRAFT' };

/** One step that failed: what happened, since when, and what to do. */
export function Incident({ incident, onRetried }) {
  const { id, caseNumber, process, step, state, instance } = incident;
  const kind = words.kinds[incident.kind];
  const label = state === 'STOPPED' ? words.retry : words.retryNow;
  const retry = useAction(async () => {
    const { tried } = await request('POST', `/api/admin/incidents/${encodeURIComponent(id)}/retry`);
    await onRetried(tried ? words.retried : words.retriedBefore);
  });
  return (
    <article class="card incident">
      <header>
        <div>
          <h2>{step}</h2>
          <p class="muted">{caseNumber ? words.ofCase(process, caseNumber) : words.noCase(process)}</p>
        </div>
        <span class={`badge ${BADGES[state]}`}>{words.states[state]}</span>
      </header>
      <dl>
        <dt>{words.what}</dt>
        <dd>
          <strong>{kind.name}</strong>
          <br />
          {kind.what}
        </dd>
        <dt>{words.since}</dt>
        <dd>{incident.since ? <time datetime={incident.since}>{dateTime(incident.since)}</time> : words.unknownAttempts}</dd>
        <dt>{words.attempts}</dt>
        <dd>{incident.attempts > 0 ? words.attemptsOf(incident.attempts, dateTime(incident.last)) : words.unknownAttempts}</dd>
        <dt>{words.next}</dt>
        <dd>{next(incident)}</dd>
        <dt>{words.todo}</dt>
        <dd>
          {state === 'SUSPENDED' && words.suspendedTodo}
          {kind.todo} {kind.link && <a href={kind.link.href}>{kind.link.text}</a>}
        </dd>
      </dl>
      <footer>
      <details>
        <summary>{words.technical}</summary>
        <pre tabIndex={0}>{incident.exceptions || words.noTechnical}</pre>
        {instance && (
          <p>
            <a href={`/camunda/app/cockpit/default/#/process-instance/${instance}/runtime`}>{words.cockpit}</a>
          </p>
        )}
      </details>
      {(state === 'STOPPED' || state === 'WAITING') && (
          <button type="button" class="zc-button" aria-label={words.retryOf(label, step, caseNumber)} disabled={retry.busy} onClick={() => retry.run()}>
            {label}
          </button>
      )}
      </footer>
      <Problem error={retry.error} />
    </article>
  );
}

function next({ state, next: at, left }) {
  if (state === 'WAITING') {
    return new Date(at) > new Date() ? words.nextAt(dateTime(at), left) : words.nextSoon(left);
  }
  return { STOPPED: words.nextNone, RUNNING: words.nextRunning, SUSPENDED: words.nextSuspended }[state];
}
