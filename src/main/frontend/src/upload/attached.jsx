import { Problem, useAction } from '../account/fields.jsx';
import { uploadBytes } from '../lib/api.js';
import { FileButton } from '../lib/file-button.jsx';
import { size } from '../lib/format.js';
import { attached as words } from '../messages/attached.zh.js';
import { isPhoto, photosAsPdf } from '../photo/photo-dialog.jsx';

/**
 * Files that come with a text, sent one by one before it; photos become a PDF first, as everywhere here.
 *
 * @param to where they are sent
 * @param most how many there may be
 */
export function Attached({ files, onChange, to, most }) {
  const { busy, error, run } = useAction(async chosen => {
    const file = isPhoto(chosen) ? await photosAsPdf([chosen]) : chosen;
    if (file) {
      const { id } = await uploadBytes(to, file);
      onChange([...files, { id, name: file.name, size: file.size }]);
    }
  });
  return (
    <div class="row">
      <span class="attached-label">{words.files}</span>
      {files.length > 0 && (
        <ul class="attached-files">
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
      {busy ? <p role="status">{words.sending}</p> : files.length < most && <FileButton id="attached-file" label={words.choose} accept="application/pdf,.pdf,image/*" onFile={run} />}
      <p class="muted hint">{words.hint(most)}</p>
    </div>
  );
}
