import { useState } from 'preact/hooks';
import { request } from '../lib/api.js';
import { creditCodeDoubt, tidyCreditCode } from '../lib/credit-code.js';
import { say } from '../messages/form.zh.js';
import { TreeField } from './cascade.jsx';

/** 单位信息登记: for an employer that the search does not find, off its licence (U05). */
export function EmployerEntry({ domId, keyword, onEntered, onCancel }) {
  const isCode = /^[0-9A-Z]{15,}$/.test(tidyCreditCode(keyword));
  const [entry, setEntry] = useState({ name: isCode ? '' : keyword, uscc: isCode ? tidyCreditCode(keyword) : '', division: '' });
  const [problems, setProblems] = useState([]);
  const [busy, setBusy] = useState(false);
  const set = change => setEntry(before => ({ ...before, ...change }));
  const send = async () => {
    setBusy(true);
    setProblems([]);
    try {
      onEntered(await request('POST', '/api/employers', entry));
    } catch (error) {
      setProblems(error.problems?.length ? error.problems : [{ pointer: '', message: error.status > 0 ? error.message : say.loadFailed }]);
      setBusy(false);
    }
  };
  const doubt = creditCodeDoubt(entry.uscc);
  const said = pointer => problems.filter(problem => problem.pointer === pointer).map(problem => problem.message);
  return (
    <div class="zc-employer-entry" role="group" aria-labelledby={`${domId}-entry`}>
      <p class="zc-employer-entry-title" id={`${domId}-entry`}>
        {say.employerEntry}
      </p>
      <p class="zc-hint">{say.employerEntryHint}</p>
      <Row id={`${domId}-name`} label={say.employerName} problems={said('/name')}>
        <input
          id={`${domId}-name`}
          class="fjs-input"
          value={entry.name}
          autocomplete="organization"
          onInput={event => set({ name: event.target.value })}
        />
      </Row>
      <Row id={`${domId}-uscc`} label={say.creditCode} problems={said('/uscc')} hint={doubt && say.creditCodeDoubt[doubt]}>
        <input
          id={`${domId}-uscc`}
          class="fjs-input"
          value={entry.uscc}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={event => set({ uscc: event.isComposing ? event.target.value : tidyCreditCode(event.target.value) })}
          oncompositionend={event => set({ uscc: tidyCreditCode(event.target.value) })}
        />
      </Row>
      <div class="zc-employer-entry-division">
        <TreeField
          props={{
            domId: `${domId}-division`,
            field: { id: 'division', label: say.employerDivision },
            value: entry.division,
            errors: said('/division'),
            onChange: ({ value }) => set({ division: value }),
          }}
          url="/api/divisions"
        />
      </div>
      {said('').map(message => (
        <p class="zc-problem" role="alert">
          {message}
        </p>
      ))}
      <p class="zc-employer-entry-buttons">
        <button type="button" class="zc-button zc-primary" disabled={busy} onClick={send}>
          {say.employerEnter}
        </button>
        <button type="button" class="zc-button" onClick={onCancel}>
          {say.employerSearchAgain}
        </button>
      </p>
    </div>
  );
}

function Row({ id, label, problems, hint, children }) {
  return (
    <div class="zc-employer-entry-row">
      <label for={id}>{label}</label>
      {children}
      {hint && !problems.length && <p class="zc-hint">{hint}</p>}
      {problems.map(message => (
        <p class="zc-problem" role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}
