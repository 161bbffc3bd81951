// 证书版式: what certificates look like by the table in use, or by one that is not deployed yet.
import { useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { requestBytes } from '../lib/api.js';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { FileButton } from '../lib/file-button.jsx';
import { textOfTable } from '../lib/table-file.js';
import { paper as words } from '../messages/paper.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';

export function PaperPreview() {
  const [business, setBusiness] = useState('initial');
  const [level, setLevel] = useState('assistant');
  const show = useAction(async file => {
    const changed = file ? { fileName: file.name, text: await textOfTable(file) } : {};
    const bytes = await requestBytes('POST', '/api/admin/certificate-previews', { ...changed, business, level });
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    previewPdf({ fileName: words.fileName, url, bytes, pages: 1 });
  });
  return (
    <section class="card" aria-labelledby="paper-title">
      <h2 id="paper-title">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <div class="small-form days">
        <ChoiceRow id="paper-business" label={words.business} value={business} onInput={setBusiness} options={Object.entries(words.businesses)} />
        <ChoiceRow id="paper-level" label={words.level} value={level} onInput={setLevel} options={Object.entries(words.levels)} />
      </div>
      <p class="actions">
        <button type="button" class="zc-button" disabled={show.busy} onClick={() => show.run()}>
          {show.busy ? words.drawing : words.inUse}
        </button>
        <FileButton id="paper-file" accept=".dmn" label={words.changed} onFile={show.run} />
      </p>
      <Problem error={show.error} />
    </section>
  );
}
