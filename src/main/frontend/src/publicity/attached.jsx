import { Problem, useAction } from '../account/fields.jsx';
import { uploadBytes } from '../lib/api.js';
import { FileButton } from '../lib/file-button.jsx';
import { size } from '../lib/format.js';
import { publicity } from '../messages/publicity.zh.js';
import { isPhoto, photosAsPdf } from '../photo/photo-dialog.jsx';

const words = publicity.form;
const MOST = 3;

/**
 * Files that come with an objection, sent one by one before it; photos become a PDF first, as everywhere here.
 *
 * @param to where they are sent
 */
export function Attached({ files, onChange, to = '/api/publicity/objection-files', most = MOST, hint = words.filesHint }) {
  const { busy, error, run } = useAction(async chosen => {
    const file = isPhoto(chosen) ? await photosAsPdf([chosen]) : chosen;
    if (file) {
      const { id } = await uploadBytes(to, file);
      onChange([...files, { id, name: file.name, size: file.size }]);
    }
  });
  return (
    <div class="row">
      <span class="publicity-label">{words.files}</span>
      {files.length > 0 && (
        <ul class="publicity-files">
          {files.map(file => (
            <li key={file.id}>
              {file.name} <small>{size(file.size)}</small>{' '}
              <button type="button" class="zc-link" aria-label={words.remove(file.name)} onClick={() => onChange(files.filter(other => other !== file))}>
                {words.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Problem error={error} />
      {busy ? <p role="status">{words.sending}</p> : files.length < most && <FileButton id="objection-file" label={words.choose} accept="application/pdf,.pdf,image/*" onFile={run} />}
      <p class="muted hint">{hint}</p>
    </div>
  );
}
