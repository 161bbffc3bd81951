// 公示管理: what an office publishes, with its objections and the days that are left.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { get, requestBytes } from '../lib/api.js';
import { isoDay } from '../lib/format.js';
import { whileLoading } from '../lib/loading.jsx';
import { save } from '../lib/save.js';
import { publicity } from '../messages/publicity.zh.js';
import { OfficeLines } from '../publicity/office-lines.jsx';

const words = publicity.office;
const load = () => get('/api/office/publicity');

function Page({ first }) {
  const [lines, setLines] = useState(first);
  const take = useAction(async () => {
    const bytes = await requestBytes('POST', '/api/office/publicity/exports/csv');
    save(new Blob([bytes], { type: 'text/csv' }), `${words.exportName}_${isoDay(new Date())}.csv`);
  });
  return (
    <>
      <p class="muted">
        {words.hint} <a href="/camunda/app/tasklist/">{words.tasklist}</a> · <a href="/publicity">{words.page}</a>
      </p>
      {lines.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <>
          <div class="office-export">
            <button type="button" class="zc-button zc-small" disabled={take.busy} onClick={() => take.run()}>
              {take.busy ? words.exporting : words.export}
            </button>
            <Problem error={take.error} />
          </div>
          <OfficeLines lines={lines} onChanged={async () => setLines(await load())} />
        </>
      )}
    </>
  );
}

const host = document.getElementById('office-publicity');
whileLoading(host, load).then(first => render(<Page first={first} />, host));
