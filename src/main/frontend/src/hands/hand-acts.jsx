import { useEffect, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { dayAndTime } from '../lib/format.js';
import { hands as words } from '../messages/hands.zh.js';
import { AssignForm, ReasonForm } from './assign-form.jsx';

/**
 * Passing a case on: what one may do about it, and through whose hands it went.
 *
 * @param children what else can be done, which comes first
 */
export function HandActs({ id, reload, children }) {
  const [view, setView] = useState();
  const [failed, setFailed] = useState();
  useEffect(() => {
    get(`/api/office/cases/${id}/hands`).then(setView, setFailed);
  }, [id]);
  if (!view) {
    return (
      <>
        <Problem error={failed?.status === 404 || failed?.status === 403 ? null : failed} />
        {children && <p class="actions">{children}</p>}
      </>
    );
  }
  const changed = now => {
    setView(now);
    reload();
  };
  return (
    <div class="hand-acts">
      {view.holder?.awayUntil && <p class="away">{words.away(view.holder)}</p>}
      {view.open ? (
        <Buttons view={view} onChanged={changed}>
          {children}
        </Buttons>
      ) : (
        children && <p class="actions">{children}</p>
      )}
      {view.history.length > 0 && <History history={view.history} />}
    </div>
  );
}

function Buttons({ view, onChanged, children }) {
  const send = act => wanted => request('POST', `/api/office/cases/${view.declarationId}/${act}`, { holder: view.holder?.id, ...wanted });
  const opened = useAction(async (title, body) => {
    const now = await ask({ title, body, buttons: [{ label: words.cancel }] });
    if (now) {
      onChanged(now);
    }
  });
  const claim = useAction(async () => {
    const { results } = await request('POST', '/api/office/batch/claim', { cases: [view.declarationId] });
    if (!results[0].done) {
      throw new Error(results[0].message);
    }
    onChanged(await get(`/api/office/cases/${view.declarationId}/hands`));
  });
  const reason = (act, text, optional) => close => <ReasonForm label={words.acts[act]} text={text} optional={optional} send={send(act)} onDone={close} />;
  const { holder } = view;
  return (
    <>
      <Problem error={claim.error} />
      <p class="actions">
        {children}
        {!holder && (
          <button type="button" class="zc-button" disabled={claim.busy} onClick={() => claim.run()}>
            {words.acts.claim}
          </button>
        )}
        {view.takeOver.possible && (
          <button type="button" class="zc-button" onClick={() => opened.run(words.acts['take-over'], reason('take-over', words.takeOverText(holder.name)))}>
            {words.acts['take-over']}
          </button>
        )}
        {view.release.possible && (
          <button type="button" class="zc-button" onClick={() => opened.run(words.acts.release, reason('release', words.releaseText(holder), holder.me))}>
            {words.acts.release}
          </button>
        )}
        {view.assign.possible && (
          <button
            type="button"
            class="zc-button"
            onClick={() => opened.run(words.acts.assignment, close => <AssignForm candidates={view.candidates} send={send('assignment')} onDone={close} />)}
          >
            {words.acts.assignment}
          </button>
        )}
      </p>
      {holder && !holder.me && !view.takeOver.possible && <p class="muted">{view.takeOver.reason}</p>}
    </>
  );
}

function History({ history }) {
  return (
    <details class="hand-history">
      <summary>{words.history(history.length)}</summary>
      <ol>
        {history.map(past => (
          <li>
            <time datetime={past.at}>{dayAndTime(past.at)}</time> {past.text}
            {past.reason && `，${words.why(past.reason)}`}
            {past.by && !past.text.startsWith(past.by) && <span class="muted">（{words.by(past.by)}）</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
