import { size } from '../../lib/format.js';
import { words } from '../../messages/case.zh.js';
import { previewPdf } from '../../pdf/pdf-preview.jsx';
import { dateOf } from './times.js';

/** @param editable whether what is missing can still be uploaded */
export function Files({ slots, editable }) {
  const shown = slots.filter(slot => slot.files.length > 0 || (editable && slot.required));
  if (shown.length === 0) {
    return <p>{words.noFiles}</p>;
  }
  const now = Date.now();
  return (
    <ul class="case-files">
      {shown.map(slot => (
        <li>
          <strong>{slot.name}</strong>
          {slot.files.length === 0 && <span class="muted">{words.missingFile}</span>}
          {slot.files.map(file => (
            <span>
              <button type="button" class="zc-link" aria-label={words.preview(file.fileName)} onClick={() => previewPdf(file)}>
                {file.fileName}
              </button>
              <small>{words.pages(file.pages, size(file.size), dateOf(file.uploadedAt, now))}</small>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
