import { size } from '../../lib/format.js';
import { words } from '../../messages/case.zh.js';
import { previewPdf } from '../../pdf/pdf-preview.jsx';
import { slotOf } from './returned.js';
import { dateOf } from './times.js';
import { ToMend } from './to-mend.jsx';

/**
 * @param editable whether what is missing can still be uploaded
 * @param returned the materials that were returned, and what is to be corrected there
 */
export function Files({ slots, editable, returned }) {
  const marked = new Set(returned.map(slotOf));
  const shown = slots.filter(slot => slot.files.length > 0 || marked.has(slot.slot) || (editable && slot.required));
  if (shown.length === 0) {
    return <p>{words.noFiles}</p>;
  }
  const now = Date.now();
  return (
    <div class="case-files">
      <ToMend returned={returned} />
      <ul>
        {shown.map(slot => (
          <li>
            <strong>
              {slot.name} {marked.has(slot.slot) && <span class="badge RETURNED">{words.mendHere}</span>}
            </strong>
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
    </div>
  );
}
