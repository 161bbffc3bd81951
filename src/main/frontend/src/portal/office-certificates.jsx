// 证书管理: the certificates that an office gave, what of it no longer holds, and what is about to change.
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Problem, TextRow, useAction } from '../account/fields.jsx';
import { Empty } from '../centre/empty.jsx';
import { OfficeCertificates } from '../certificate/office-list.jsx';
import { request, requestBytes } from '../lib/api.js';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { isoDay } from '../lib/format.js';
import { useSearch } from '../lib/latest.js';
import { NotLoaded } from '../lib/loading.jsx';
import { save } from '../lib/save.js';
import { certificate } from '../messages/certificate.zh.js';
import { office } from '../messages/office.zh.js';
import { Pages } from '../office/pages.jsx';

const words = certificate.list;
const EMPTY = { text: '', kind: '', page: 0 };

function Page() {
  const [text, setText] = useState('');
  const { found, error, busy, wanted, ask, again } = useSearch(question => request('POST', '/api/office/certificates/searches', question), EMPTY);
  const results = useRef();
  const search = part => ask({ ...wanted, text, page: 0, ...part });
  const clear = () => {
    setText('');
    ask(EMPTY);
  };
  return (
    <>
      <p class="muted">{words.hint}</p>
      <form
        class="card small-form office-filter"
        role="search"
        onSubmit={event => {
          event.preventDefault();
          search({});
        }}
      >
        <div class="office-first">
          <TextRow id="certificate-text" label={words.text} value={text} onInput={setText} maxLength={100} type="search" placeholder={words.textHint} autoComplete="off" />
          <ChoiceRow id="certificate-kind" label={words.kind} options={Object.entries(words.kinds)} value={wanted.kind} onInput={kind => search({ kind })} />
          <p class="office-buttons">
            <button type="submit" class="zc-button zc-primary">
              {office.search}
            </button>
            <button type="button" class="zc-button" onClick={clear}>
              {office.clear}
            </button>
          </p>
        </div>
      </form>
      <section class="office-found" aria-label={words.results} ref={results} tabIndex={-1}>
        <div class="office-above">
          <p role="status" class="office-count">
            {busy ? office.searching : found && words.found(found.total)}
          </p>
          {found?.rows.length > 0 && <Export asked={wanted} />}
        </div>
        {error && <NotLoaded error={error} onRetry={again} />}
        {found && !error && <Found found={found} wanted={wanted} busy={busy} results={results} onTurn={page => ask({ ...wanted, page })} />}
      </section>
    </>
  );
}

function Found({ found, wanted, busy, results, onTurn }) {
  if (found.rows.length === 0) {
    const nothing = !wanted.text && !wanted.kind;
    return (
      <Empty picture="certificate" title={nothing ? words.noneYet : words.none}>
        <p>{nothing ? words.noneYetText : words.noneText}</p>
      </Empty>
    );
  }
  return (
    <>
      <OfficeCertificates rows={found.rows} busy={busy} />
      <Pages page={found.page} size={found.size} total={found.total} busy={busy} results={results} onTurn={onTurn} />
    </>
  );
}

function Export({ asked }) {
  const take = useAction(async () => {
    const bytes = await requestBytes('POST', '/api/office/certificates/exports/csv', asked);
    save(new Blob([bytes], { type: 'text/csv' }), `${words.exportName}_${isoDay(new Date())}.csv`);
  });
  return (
    <div class="office-export">
      <button type="button" class="zc-button zc-small" disabled={take.busy} onClick={() => take.run()}>
        {office.exports.csv}
      </button>
      {take.busy && <span role="status">{office.exporting}</span>}
      <Problem error={take.error} />
    </div>
  );
}

render(<Page />, document.getElementById('office-certificates'));
