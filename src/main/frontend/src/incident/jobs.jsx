import { dateTime } from '../lib/format.js';
import { incidents as words } from '../messages/incidents.zh.js';

/** What the server does by itself and failed at: it tries again, until it succeeds. */
export function Jobs({ jobs }) {
  if (jobs.length === 0) {
    return null;
  }
  return (
    <section class="incidents-found" aria-label={words.jobs}>
      {jobs.map(job => (
        <Job key={job.name} job={job} />
      ))}
    </section>
  );
}

function Job({ job: { name, kind, since, last, attempts, exceptions } }) {
  return (
    <article class="card incident">
      <header>
        <div>
          <h2>{name}</h2>
          <p class="muted">{words.jobs}</p>
        </div>
        <span class="badge doing">{words.states.WAITING}</span>
      </header>
      <dl>
        <dt>{words.what}</dt>
        <dd>
          <strong>{words.kinds[kind].name}</strong>
          <br />
          {words.jobWhat[kind] ?? words.kinds[kind].what}
        </dd>
        <dt>{words.since}</dt>
        <dd>
          <time datetime={since}>{dateTime(since)}</time>
        </dd>
        <dt>{words.attempts}</dt>
        <dd>{words.attemptsOf(attempts, dateTime(last))}</dd>
        <dt>{words.todo}</dt>
        <dd>{words.jobTodo[kind] ?? words.jobTodo.other}</dd>
      </dl>
      <footer>
        <details>
          <summary>{words.technical}</summary>
          <pre tabIndex={0}>{exceptions}</pre>
        </details>
      </footer>
    </article>
  );
}
