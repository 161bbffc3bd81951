// 对外提供记录: to which outside systems personal information went, for whom, why, and which.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { get } from '../lib/api.js';
import { dateTime, isoDay } from '../lib/format.js';
import { calls as words } from '../messages/record-calls.zh.js';

const DAYS = 7;

function RecordCalls() {
  const [from, setFrom] = useState(daysAgo(DAYS));
  const [to, setTo] = useState(daysAgo(0));
  const [caseNumber, setCaseNumber] = useState('');
  const [found, setFound] = useState();
  const search = useAction(async () => {
    setFound(undefined);
    setFound(await get(`/api/admin/record-calls?${new URLSearchParams({ from, to, caseNumber })}`));
  });
  useEffect(() => {
    search.run();
  }, []);
  return (
    <>
      <section class="card">
        <SubmitForm action={search.run} label={words.search} busy={search.busy} error={search.error}>
          <TextRow id="call-from" label={words.from} value={from} onInput={setFrom} type="date" required />
          <TextRow id="call-to" label={words.to} value={to} onInput={setTo} type="date" required />
          <TextRow id="call-case" label={words.caseNumber} value={caseNumber} onInput={setCaseNumber} maxLength={32} autoComplete="off" />
        </SubmitForm>
      </section>
      {found && (
        <section class="card">
          <p role="status">{found.more ? words.more(found.calls.length) : words.count(found.calls.length)}</p>
          {found.calls.map(call => (
            <Call call={call} />
          ))}
        </section>
      )}
    </>
  );
}

function Call({ call }) {
  return (
    <article class="member">
      <div>
        <strong>{named(words.systems, call.system)}</strong> <span class="muted">{dateTime(call.at)}</span>
        <p>
          {words.whom}：{[call.name, call.caseNumber].filter(Boolean).join('　') || words.unknown}　{words.why}：{named(words.purposes, call.purpose)}
        </p>
        <p>
          {words.what}：{call.fields.map(field => named(words.fields, field)).join('、')}　{words.result}：{named(words.outcomes, call.outcome)}
          {call.reason && `（${named(words.reasons, call.reason)}）`}
        </p>
        <p class="muted">
          {call.requestId && `${words.request} ${call.requestId}　`}
          {words.took(call.tookMillis)}
        </p>
      </div>
    </article>
  );
}

/** A system that was added without words for it is shown by its code. */
function named(names, code) {
  return names[code] ?? code;
}

function daysAgo(days) {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return isoDay(day);
}

render(<RecordCalls />, document.getElementById('record-calls'));
