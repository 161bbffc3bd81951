import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { isNothing } from '../lib/typed.js';
import { publicity } from '../messages/publicity.zh.js';

const words = publicity.ask;

/** What became of an objection, for who has its number and its contact. */
export function AskState() {
  const [receipt, setReceipt] = useState('');
  const [contact, setContact] = useState('');
  const [told, setTold] = useState();
  const { busy, error, run } = useAction(async () => {
    setTold(undefined);
    setTold((await request('POST', '/api/publicity/objection-states', { receipt, contact })).objection ?? null);
  });
  return (
    <section class="card publicity-ask">
      <h2>{words.title}</h2>
      <SubmitForm action={run} label={busy ? words.busy : words.go} busy={busy} error={error}>
        <TextRow id="receipt" name="receipt" label={words.receipt} value={receipt} onInput={setReceipt} doubt={text => (isNothing(text) ? words.missing : '')} maxLength={60} inputMode="numeric" autoComplete="off" />
        <TextRow id="receipt-contact" name="contact" label={words.contact} value={contact} onInput={setContact} maxLength={100} autoComplete="off" aria-describedby="receipt-hint" />
        <p class="muted hint" id="receipt-hint">
          {words.contactHint}
        </p>
      </SubmitForm>
      {told !== undefined && <Told told={told} />}
    </section>
  );
}

function Told({ told }) {
  if (told === null) {
    return (
      <p class="problem" role="status">
        {words.none}
      </p>
    );
  }
  const [title, text] = words.states[told.state];
  return (
    <div class="publicity-told" role="status">
      <h3>{title}</h3>
      <p>{text}</p>
      <p class="muted">
        {words.filed(dateTime(told.filedAt).slice(0, 16))}
        {told.dueAt && `，${words.due(dateTime(told.dueAt).slice(0, 10))}`}
        {told.decidedAt && `，${words.decided(dateTime(told.decidedAt).slice(0, 16))}`}
      </p>
    </div>
  );
}
