// 去认证: consent and way, the QR code, and the result as it comes.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get, request } from '../api.js';
import { Problem, useAction } from '../fields.jsx';
import { verification as words } from '../messages.zh.js';
import { mountSmallForm } from '../small-form.jsx';

const host = document.getElementById('verification');

async function showForm() {
  const place = document.createElement('div');
  host.replaceChildren(place);
  const { schema } = await get('/api/verifications/form');
  await mountSmallForm(place, {
    schema,
    submitLabel: words.start,
    send: async data => showAttempt(await request('POST', '/api/verifications', { data }), data),
  });
}

function showAttempt(attempt, asked) {
  const place = document.createElement('div');
  host.replaceChildren(place);
  render(<Attempt first={attempt} asked={asked} />, place);
}

function Attempt({ first, asked }) {
  const [attempt, setAttempt] = useState(first);
  useEffect(() => follow(first.id, setAttempt), [first.id]);
  const again = useAction(async () => showAttempt(await request('POST', '/api/verifications', { data: asked }), asked));
  const cancel = useAction(async () => {
    await request('DELETE', `/api/verifications/${attempt.id}`);
    await showForm();
  });
  if (attempt.status === 'at-window') {
    return (
      <section class="message">
        <p role="status">{attempt.text}</p>
        <Problem error={cancel.error} />
        <p class="actions">
          <a class="button primary" href="/me/account">
            {words.back}
          </a>
          <button type="button" class="button" disabled={cancel.busy} onClick={cancel.run}>
            {words.cancel}
          </button>
        </p>
      </section>
    );
  }
  if (attempt.finished) {
    return <Result attempt={attempt} again={asked && again} />;
  }
  return (
    <section class="scan" aria-live="polite">
      <h2>{words.scanWith[attempt.channel]}</h2>
      {attempt.status === 'awaiting-scan' ? <Code attempt={attempt} /> : <p class="working">{words.preparing}</p>}
      <Problem error={again.error} />
      <p class="actions">
        {asked && (
          <button type="button" class="button" disabled={again.busy} onClick={again.run}>
            {words.refresh}
          </button>
        )}
        <button type="button" class="button" disabled={cancel.busy} onClick={cancel.run}>
          {words.other}
        </button>
      </p>
    </section>
  );
}

function Code({ attempt }) {
  const left = useSecondsUntil(attempt.expiresAt);
  if (attempt.scanned) {
    return (
      <>
        <p class="done">{words.scanned}</p>
        <p class="muted">{words.scannedHint}</p>
      </>
    );
  }
  if (left <= 0) {
    return <p class="problem">{words.expired}</p>;
  }
  return (
    <>
      <img class="qr" src={`/api/verifications/${attempt.id}/qr-code.svg`} alt={words.codeAlt} />
      <p>{words.left(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)}</p>
      {attempt.scanPath && (
        <p class="on-phone">
          <a class="button" href={attempt.scanPath} target="_blank" rel="noopener">
            {words.openOnPhone}
          </a>
        </p>
      )}
    </>
  );
}

function Result({ attempt, again }) {
  const passed = attempt.status === 'verified';
  return (
    <section class="message" role="status">
      <h2 class={passed ? 'passed' : 'failed'}>{passed ? words.done : attempt.text}</h2>
      {passed && <p>{attempt.text}</p>}
      <p class="actions">
        {!passed && (
          <button type="button" class="button primary" onClick={again?.run ?? showForm}>
            {attempt.status === 'code-unused' ? words.refresh : words.again}
          </button>
        )}
        {!passed && (
          <button type="button" class="button" onClick={showForm}>
            {words.other}
          </button>
        )}
        <a class={passed ? 'button primary' : 'button'} href="/me/account">
          {words.back}
        </a>
      </p>
      <Problem error={again?.error} />
    </section>
  );
}

/** The server tells; where it cannot, the page asks every few seconds. */
function follow(id, onChange) {
  const events = new EventSource(`/api/verifications/${id}/events`);
  const stop = () => {
    events.close();
    clearInterval(timer);
  };
  const look = async () => {
    const attempt = await get(`/api/verifications/${id}`).catch(() => null);
    if (attempt) {
      onChange(attempt);
      if (attempt.finished) {
        stop();
      }
    }
  };
  const timer = setInterval(look, 5000);
  events.addEventListener('progress', look);
  return stop;
}

function useSecondsUntil(time) {
  const seconds = () => Math.max(0, Math.round((Date.parse(time) - Date.now()) / 1000));
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(seconds()), 500);
    return () => clearInterval(timer);
  }, [time]);
  return left;
}

get('/api/verifications/current').then(current => (current ? showAttempt(current) : showForm()));
