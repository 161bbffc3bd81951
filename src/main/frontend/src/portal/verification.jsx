// 去认证: consent and way, the QR code, and the result as it comes.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { mountSmallForm } from '../form/small-form.jsx';
import { get, request } from '../lib/api.js';
import { NotLoaded, whileLoading } from '../lib/loading.jsx';
import { verification as words } from '../messages/verification.zh.js';

const host = document.getElementById('verification');

/** The business for which somebody came here; undefined for none. */
const begun = ['initial', 'review'].find(business => new URLSearchParams(location.search).get('business') === business);

const COUNTED = ['face-not-recognised', 'identity-mismatch', 'identity-changed'];

/** @param data what is chosen already */
async function showForm(data = {}) {
  const place = document.createElement('div');
  const { schema } = await whileLoading(host, () => get('/api/verifications/form'));
  host.replaceChildren(place);
  await mountSmallForm(place, {
    schema,
    data,
    submitLabel: words.start,
    send: async filled => showAttempt(await request('POST', '/api/verifications', { data: filled }), filled),
  });
}

/** @param asked what it was begun with: consent and way, for another code of the same */
function showAttempt(attempt, asked = { channel: attempt.channel, consent: true }) {
  const place = document.createElement('div');
  host.replaceChildren(place);
  render(<Attempt first={attempt} asked={asked} />, place);
}

function Attempt({ first, asked }) {
  const [attempt, setAttempt] = useState(first);
  const [lost, setLost] = useState();
  useEffect(() => follow(first.id, setAttempt, setLost), [first.id]);
  const again = useAction(async () => showAttempt(await request('POST', '/api/verifications', { data: asked }), asked));
  const cancel = useAction(async () => {
    await request('DELETE', `/api/verifications/${attempt.id}`);
    await showForm();
  });
  if (lost) {
    return <Lost error={lost} />;
  }
  if (attempt.status === 'at-window') {
    return (
      <section class="message">
        <p role="status">{attempt.text}</p>
        <Problem error={cancel.error} />
        <p class="actions">
          <a class="zc-button zc-primary" href="/me/account">
            {words.back}
          </a>
          <button type="button" class="zc-button" disabled={cancel.busy} onClick={cancel.run}>
            {words.cancel}
          </button>
        </p>
      </section>
    );
  }
  if (attempt.finished) {
    return <Result attempt={attempt} again={again} />;
  }
  return (
    <section class="scan" aria-live="polite">
      <h2>{attempt.scanned ? words.scanned : onPhone() ? words.onThisPhone : words.scanWith[attempt.channel]}</h2>
      {attempt.status === 'awaiting-scan' ? <Code attempt={attempt} /> : <p class="working">{words.preparing}</p>}
      <Problem error={again.error ?? cancel.error} />
      <p class="actions">
        <button type="button" class="zc-button" disabled={again.busy} onClick={again.run}>
          {words.refresh}
        </button>
        <button type="button" class="zc-button" disabled={cancel.busy} onClick={cancel.run}>
          {words.other}
        </button>
      </p>
    </section>
  );
}

/** The attempt is not to be seen from here any more: the session ended, or it is another session's. */
function Lost({ error }) {
  return (
    <section class="message">
      <NotLoaded error={error} again={words.again} onRetry={() => showForm()} />
    </section>
  );
}

function Code({ attempt }) {
  const left = useSecondsUntil(attempt.expiresAt);
  if (attempt.scanned) {
    return <p class="muted">{words.scannedHint}</p>;
  }
  if (left <= 0) {
    return <p class="problem">{words.expired}</p>;
  }
  const here = attempt.scanPath && <OnThisPhone path={attempt.scanPath} first={onPhone()} />;
  return (
    <>
      {onPhone() && here}
      {onPhone() && <p class="muted">{words.otherPhone(words.scanWith[attempt.channel])}</p>}
      <img class="qr" src={`/api/verifications/${attempt.id}/qr-code.svg`} alt={words.codeAlt} />
      <p>{words.left(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)}</p>
      {!onPhone() && here}
    </>
  );
}

/** Nobody scans a code with the phone that shows it. */
const onPhone = () => matchMedia('(max-width: 700px)').matches;

function OnThisPhone({ path, first }) {
  return (
    <p class="on-phone">
      <a class={first ? 'zc-button zc-primary' : 'zc-button'} href={path} target="_blank" rel="noopener">
        {first ? words.openHere : words.openOnPhone}
      </a>
    </p>
  );
}

function Result({ attempt, again }) {
  return (
    <section class="message" role="status">
      {attempt.status === 'verified' ? <Passed attempt={attempt} /> : <Failed attempt={attempt} again={again} />}
    </section>
  );
}

function Passed({ attempt }) {
  // what the page says about before
  useEffect(() => document.querySelectorAll('.before-verification').forEach(part => part.remove()), []);
  return (
    <>
      <h2 class="passed">{words.done}</h2>
      <p>{attempt.text}</p>
      <p class="actions">
        {begun && (
          <a class="zc-button zc-primary" href={`/declarations/new?business=${begun}`}>
            {words.goOn}
          </a>
        )}
        <a class={begun ? 'zc-button' : 'zc-button zc-primary'} href="/me/account">
          {words.back}
        </a>
      </p>
    </>
  );
}

function Failed({ attempt, again }) {
  const byApp = attempt.channel !== 'window';
  const exhausted = byApp && attempt.triesLeft === 0;
  return (
    <>
      <h2 class="failed">{attempt.text}</h2>
      {COUNTED.includes(attempt.status) && <p>{exhausted ? words.noTriesLeft : words.triesLeft(attempt.triesLeft)}</p>}
      <p class="actions">
        {exhausted ? (
          <button type="button" class="zc-button zc-primary" onClick={() => showForm({ channel: 'window' })}>
            {words.atWindow}
          </button>
        ) : (
          <button type="button" class="zc-button zc-primary" disabled={again.busy} onClick={byApp ? again.run : () => showForm()}>
            {attempt.status === 'code-unused' ? words.refresh : words.again}
          </button>
        )}
        {byApp && !exhausted && (
          <button type="button" class="zc-button" onClick={() => showForm()}>
            {words.other}
          </button>
        )}
        <a class="zc-button" href="/me/account">
          {words.back}
        </a>
      </p>
      <Problem error={again.error} />
    </>
  );
}

/** The server tells; where it cannot, the page asks every few seconds. */
function follow(id, onChange, onLost) {
  const events = new EventSource(`/api/verifications/${id}/events`);
  const stop = () => {
    events.close();
    clearInterval(timer);
  };
  const look = async () => {
    try {
      const attempt = await get(`/api/verifications/${id}`);
      onChange(attempt);
      if (attempt.finished) {
        stop();
      }
    } catch (error) {
      if (error.status === 401 || error.status === 404) {
        stop();
        onLost(error);
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

whileLoading(host, () => get('/api/verifications/current')).then(current => (current ? showAttempt(current) : showForm()));
