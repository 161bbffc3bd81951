// 审计记录: who did what to whose data, when and from where.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime, isoDay } from '../lib/format.js';
import { audit as words } from '../messages/audit.zh.js';

const DAYS = 7;

function Audit() {
  const [wanted, setWanted] = useState({ person: '', caseNumber: '', kind: '', from: daysAgo(DAYS), to: daysAgo(0) });
  const [kinds, setKinds] = useState([]);
  const [asked, setAsked] = useState();
  const [found, setFound] = useState();
  const results = useRef();
  const set = part => setWanted({ ...wanted, ...part });
  const look = async question => {
    setFound(await request('POST', '/api/admin/audit/search', question));
    setAsked(question);
  };
  const search = useAction(() => look({ ...wanted, page: 0 }));
  const turn = useAction(async page => {
    await look({ ...asked, page });
    results.current?.scrollIntoView();
    results.current?.focus();
  });
  useEffect(() => {
    get('/api/admin/audit/kinds').then(setKinds);
    search.run();
  }, []);
  return (
    <>
      <section class="card">
        <SubmitForm action={search.run} label={words.search} busy={search.busy} error={search.error ?? turn.error}>
          <div class="filters">
            <TextRow id="audit-person" label={words.person} value={wanted.person} onInput={person => set({ person })} maxLength={100} autoComplete="off" />
            <TextRow id="audit-case" label={words.caseNumber} value={wanted.caseNumber} onInput={caseNumber => set({ caseNumber })} maxLength={32} autoComplete="off" />
            <p class="row">
              <label for="audit-kind">{words.kind}</label>
              <select id="audit-kind" value={wanted.kind} onChange={event => set({ kind: event.target.value })}>
                <option value="">{words.anyKind}</option>
                {kinds.map(kind => (
                  <option value={kind.code}>{kind.name}</option>
                ))}
              </select>
            </p>
            <TextRow id="audit-from" label={words.from} value={wanted.from} onInput={from => set({ from })} type="date" required />
            <TextRow id="audit-to" label={words.to} value={wanted.to} onInput={to => set({ to })} type="date" required />
          </div>
        </SubmitForm>
      </section>
      {found && (
        <section class="card" ref={results} tabindex="-1">
          <p role="status">{found.lines.length === 0 ? words.none : words.shown(found.page + 1, found.lines.length, found.more)}</p>
          {found.lines.length > 0 && <Lines lines={found.lines} />}
          {(found.page > 0 || found.more) && (
            <p class="actions">
              <button type="button" class="zc-button" disabled={turn.busy || found.page === 0} onClick={() => turn.run(found.page - 1)}>
                {words.newer}
              </button>
              <button type="button" class="zc-button" disabled={turn.busy || !found.more} onClick={() => turn.run(found.page + 1)}>
                {words.older}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

/** On a phone each line is a card of its own, and each cell says what it is. */
function Lines({ lines }) {
  const { columns } = words;
  return (
    <table class="audit-lines">
      <thead>
        <tr>
          {Object.values(columns).map(column => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr>
            <td data-label={columns.at}>
              <time datetime={line.at}>{dateTime(line.at)}</time>
            </td>
            <td data-label={columns.kind}>
              {line.kind}
              {line.times > 1 && <strong>{words.times(line.times)}</strong>}
            </td>
            <td data-label={columns.person}>{line.person ?? words.system}</td>
            <td data-label={columns.about}>{[line.about, line.caseNumber].filter(Boolean).join('　')}</td>
            <td data-label={columns.detail}>{line.detail}</td>
            <td data-label={columns.address}>{line.address}</td>
            <td data-label={columns.place}>{line.place ?? words.unsealed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function daysAgo(days) {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return isoDay(day);
}

render(<Audit />, document.getElementById('audit'));
