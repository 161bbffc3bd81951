// Copies of one's own certificate that are made for one purpose and for a while, to be handed on.
import { useState } from 'preact/hooks';
import { Problem, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { plusDays, plusMonths, shanghaiDay } from '../lib/dates.js';
import { dateTime } from '../lib/format.js';
import { trimmed } from '../lib/typed.js';
import { certificate } from '../messages/certificate.zh.js';

const say = certificate.copy;
const FEWEST = 2;
const LONGEST = 20;
const LONGEST_DAYS = 365;

/** @param holds whether the certificate does: of another one no copy is made */
export function OwnCopies({ number, holds, copies, reload }) {
  if (!holds && copies.length === 0) {
    return null;
  }
  return (
    <div class="certificate-change certificate-copies">
      <h3>{say.title}</h3>
      <p class="muted">{say.hint}</p>
      {copies.length > 0 && (
        <ul>
          {copies.map(copy => (
            <Copy key={copy.id} copy={copy} reload={reload} />
          ))}
        </ul>
      )}
      {holds && <Making number={number} onMade={reload} />}
    </div>
  );
}

function Copy({ copy, reload }) {
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useAction(async () => {
    await request('DELETE', `/api/me/certificate-copies/${copy.id}`);
    setAsked(false);
    await reload();
  });
  const valid = copy.state === 'VALID';
  return (
    <li>
      <p>
        <strong>{copy.purpose}</strong> <span class={`badge ${valid ? 'APPROVED done' : 'REJECTED done'}`}>{say.states[copy.state]}</span>{' '}
        <span class="muted">
          {say.until} {say.untilDay(copy.until)} · {say.made(dateTime(copy.madeAt).slice(0, 10))}
        </span>
      </p>
      {valid && !asked && (
        <p class="actions">
          <a class="zc-button" href={`/api/me/certificate-copies/${copy.id}/document.pdf`} aria-label={say.downloadOf(copy.purpose)} download>
            {say.download}
          </a>
          <button type="button" class="zc-button" aria-label={say.endOf(copy.purpose)} onClick={() => setAsked(true)}>
            {say.end}
          </button>
        </p>
      )}
      {asked && (
        <div class="notice" role="alert">
          <p>{say.endText(copy.purpose)}</p>
          <Problem error={error} />
          <p class="actions">
            <button type="button" class="zc-button zc-danger" disabled={busy} onClick={run}>
              {say.endSure}
            </button>
            <button type="button" class="zc-button" onClick={() => setAsked(false)}>
              {say.cancel}
            </button>
          </p>
        </div>
      )}
    </li>
  );
}

/** Nothing of what was typed is lost where it is refused. */
function Making({ number, onMade }) {
  const today = shanghaiDay();
  const [begun, setBegun] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [until, setUntil] = useState(plusMonths(today, 1));
  const { busy, error, run } = useAction(async () => {
    await request('POST', `/api/me/certificates/${number}/copies`, { purpose, until });
    setBegun(false);
    setPurpose('');
    await onMade();
  });
  if (!begun) {
    return (
      <p class="actions">
        <button type="button" class="zc-button" onClick={() => setBegun(true)}>
          {say.make}
        </button>
      </p>
    );
  }
  return (
    <>
      <SubmitForm action={run} label={busy ? say.busy : say.send} busy={busy} error={error}>
        <TextRow
          id={`purpose-${number}`}
          name="purpose"
          label={say.purpose}
          placeholder={say.purposeHint}
          value={purpose}
          onInput={setPurpose}
          doubt={text => ([...trimmed(text)].length < FEWEST ? say.purposeMissing : '')}
          maxLength={LONGEST}
          autoComplete="off"
        />
        <TextRow id={`until-${number}`} name="until" label={say.until} value={until} onInput={setUntil} type="date" min={today} max={plusDays(today, LONGEST_DAYS)} required />
      </SubmitForm>
      <p>
        <button type="button" class="zc-link" onClick={() => setBegun(false)}>
          {say.cancel}
        </button>
      </p>
    </>
  );
}
