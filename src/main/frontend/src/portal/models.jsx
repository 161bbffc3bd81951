// 流程模型: what is in use, who deployed it, and which running cases go by an older version.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem, TextRow, useAction } from '../account/fields.jsx';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { trimmed } from '../lib/typed.js';
import { models as words } from '../messages/models.zh.js';
import { PaperPreview } from './paper-preview.jsx';
import { Trial } from './trial.jsx';

function Models() {
  const [rows, setRows] = useState();
  const [done, setDone] = useState();
  useEffect(() => {
    get('/api/admin/models').then(setRows);
  }, []);
  const change = (all, message) => {
    setRows(all);
    setDone(message);
  };
  return (
    <>
      {done && (
        <div class="done" role="status">
          <p>{done.text}</p>
          {done.kept?.length > 0 && (
            <>
              <p>{words.kept}</p>
              <ul>
                {done.kept.map(one => (
                  <li key={one.caseNumber}>
                    {one.caseNumber}：{one.reason}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <Trial />
      <PaperPreview />
      <section class="card">
        {rows?.map(({ model, deployedBy }) => (
          <ModelRow key={`${model.kind}/${model.key}`} model={model} deployedBy={deployedBy} onChange={change} />
        ))}
      </section>
    </>
  );
}

function ModelRow({ model, deployedBy, onChange }) {
  const url = `/api/admin/models/${model.kind}/${encodeURIComponent(model.key)}`;
  const restore = useAction(async () => onChange(await request('POST', `${url}/restored`), { text: words.restored(model.name) }));
  const origin = model.bundled ? (model.original ? words.original : words.changed) : words.own;
  return (
    <article class="member">
      <div>
        <strong>{model.name}</strong> <span class="muted">{words.kinds[model.kind]}　{model.fileName}</span>
        <p>
          {words.version(model.version)}　{origin}　<span class="muted">{words.deployed(dateTime(model.deployedAt), words.origins[model.origin], deployedBy)}</span>
        </p>
      </div>
      <Problem error={restore.error} />
      {model.bundled && !model.original && (
        <p class="actions">
          <button
            type="button"
            class="zc-button"
            aria-label={`${words.restore}：${model.name}`}
            disabled={restore.busy}
            onClick={() => confirm(words.restoreConfirm(model.name)) && restore.run()}
          >
            {words.restore}
          </button>
        </p>
      )}
      {model.running.map(version =>
        version.version === model.version ? (
          <p key={version.id}>{words.newest(version.version, version.cases)}</p>
        ) : (
          <Older key={version.id} model={model} version={version} url={url} onChange={onChange} />
        ),
      )}
    </article>
  );
}

function Older({ model, version, url, onChange }) {
  const [caseNumber, setCaseNumber] = useState('');
  const move = useAction(async () => {
    const answer = await request('POST', `${url}/moves`, { version: version.id, caseNumber: trimmed(caseNumber) || undefined });
    onChange(answer.models, { text: words.moved(answer.moved), kept: answer.kept });
  });
  const which = trimmed(caseNumber) ? words.oneCase(trimmed(caseNumber)) : words.allCases(version.version);
  return (
    <div>
      <p>{words.older(version.version, version.cases)}</p>
      <TextRow id={`case-${version.id}`} label={words.caseNumber} value={caseNumber} onInput={setCaseNumber} maxLength={40} />
      <Problem error={move.error} />
      <p class="actions">
        <button
          type="button"
          class="zc-button"
          aria-label={`${words.move}：${model.name}${words.version(version.version)}`}
          disabled={move.busy}
          onClick={() => confirm(words.moveConfirm(which, model.version)) && move.run()}
        >
          {words.move}
        </button>
      </p>
    </div>
  );
}

render(<Models />, document.getElementById('models'));
