import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { LongTextRow } from '../lib/long-text-row.jsx';
import { randomKey } from '../lib/random-key.js';
import { isNothing, trimmed } from '../lib/typed.js';
import { publicity } from '../messages/publicity.zh.js';
import { Attached } from '../upload/attached.jsx';

const words = publicity.form;
const FEWEST = 20;
const MOST_FILES = 3;

/** What somebody has to say against what is published; nothing of it is lost where it is refused. */
export function ObjectionForm({ about, onBack, onSent }) {
  const [anonymous, setAnonymous] = useState(false);
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [facts, setFacts] = useState('');
  const [files, setFiles] = useState([]);
  const [requestKey] = useState(randomKey);
  const { busy, error, run } = useAction(async () => {
    const sent = { publicityId: about.id, anonymous, facts, files: files.map(({ id }) => id), requestKey, ...(anonymous ? {} : { name, contact }) };
    onSent({ ...(await request('POST', '/api/publicity/objections', sent)), anonymous });
  });
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>
        {words.about}：<strong>{about.name}</strong>
        {about.employer && `，${about.employer}`}，{about.title}
      </p>
      <p class="notice">{words.secret}</p>
      <SubmitForm action={run} label={busy ? words.busy : words.send} busy={busy} error={error}>
        {about.anonymous && (
          <p class="tick">
            <input type="checkbox" id="objection-anonymous" checked={anonymous} onChange={event => setAnonymous(event.target.checked)} />
            <label for="objection-anonymous">{words.anonymous}</label>
          </p>
        )}
        {!anonymous && (
          <>
            <TextRow id="objection-name" name="name" label={words.name} value={name} onInput={setName} doubt={text => (isNothing(text) ? words.nameMissing : '')} maxLength={50} autoComplete="name" />
            <TextRow
              id="objection-contact"
              name="contact"
              label={words.contact}
              value={contact}
              onInput={setContact}
              doubt={text => (isNothing(text) ? words.contactMissing : '')}
              maxLength={100}
              autoComplete="tel"
              aria-describedby="objection-contact-hint"
            />
            <p class="muted hint" id="objection-contact-hint">
              {words.contactHint}
            </p>
          </>
        )}
        <LongTextRow
          id="objection-facts"
          name="facts"
          fewest={FEWEST}
          label={words.facts}
          hint={words.factsHint(trimmed(facts).length)}
          value={facts}
          onInput={setFacts}
          missing={words.factsMissing}
        />
        <Attached files={files} onChange={setFiles} to="/api/publicity/objection-files" most={MOST_FILES} />
      </SubmitForm>
      <p>
        <button type="button" class="zc-link" onClick={onBack}>
          {publicity.back}
        </button>
      </p>
    </section>
  );
}
