// Offers, at a slot of materials, what was uploaded for the same before. The server checks it like any upload.
import { useState } from 'preact/hooks';
import { request } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { reuse } from '../messages/reuse.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { FileFacts } from './file-facts.jsx';
import { useOffer } from './offer.js';

const words = reuse.files;

/** @param onRefused told of an error, or of null once nothing stands in the way */
export function EarlierFiles({ taskForm, slot, onRefused }) {
  const offer = useOffer(taskForm);
  const [said, setSaid] = useState('');
  const [used, setUsed] = useState([]);
  const [busy, setBusy] = useState(false);
  const found = offer?.slots.find(one => one.slot === slot.slot)?.files ?? [];
  const files = found.filter(file => !used.includes(file.id));
  const use = async file => {
    setBusy(true);
    setSaid(words.checking(file.fileName));
    try {
      await request('POST', `${taskForm.url}/materials/${slot.slot}/used-before`, { materialId: file.id });
      await taskForm.materials.refresh();
      onRefused(null);
      setUsed([...used, file.id]);
      setSaid(words.used(file.fileName));
    } catch (error) {
      setSaid('');
      onRefused(error);
    }
    setBusy(false);
  };
  const choose = async () => {
    const file = await ask({
      title: words.title(slot.name),
      body: close => <Choice files={files} replaces={!slot.multiple && slot.files.length > 0} onUse={close} />,
      buttons: [{ label: words.close }],
    });
    if (file) {
      await use(file);
    }
  };
  return (
    <>
      {files.length > 0 && (
        <button type="button" class="zc-button zc-reuse" disabled={busy} onClick={choose}>
          {words.open}
        </button>
      )}
      <span class="zc-reuse-said" role="status">
        {said}
      </span>
    </>
  );
}

function Choice({ files, replaces, onUse }) {
  return (
    <>
      <p>
        {words.text}
        {replaces && words.replaces}
      </p>
      <ul class="zc-reuse-list">
        {files.map(file => (
          <li class="zc-reuse-file">
            <span>
              <strong>{file.fileName}</strong>
              <FileFacts file={file} />
            </span>
            <span class="zc-reuse-deeds">
              <button type="button" class="zc-button" aria-label={reuse.previewOf(file.fileName)} onClick={() => previewPdf(file)}>
                {reuse.preview}
              </button>
              {!file.expired && (
                <button type="button" class="zc-button zc-primary" aria-label={words.useOf(file.fileName)} onClick={() => onUse(file)}>
                  {words.use}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
