// One file of 我的材料: what it is, how old, what it was used for, and whether it can be used again.
import { dateTime, size } from '../lib/format.js';
import { reuse as words } from '../messages/reuse.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { ageOf } from '../reuse/age.js';

const mine = words.mine;

/** What has expired is refused like what serves one declaration only. */
export const canBeUsed = file => file.reusable && !file.expired;

/** @param usedFor the case in words, where it is known */
export function OwnFile({ file, usedFor, toCase }) {
  return (
    <li class="zc-reuse-file">
      <div>
        <strong>{file.name ?? mine.unknownKind}</strong>
        {file.expired && <span class="badge zc-reuse-kind">{mine.expired}</span>}
        <small>
          {file.fileName}　{size(file.size)}，{words.pages(file.pages)}
        </small>
        <small>
          <span class="zc-reuse-age">{mine.uploaded(ageOf(file.uploadedAt), dateTime(file.uploadedAt).slice(0, 10))}</span>，{mine.usedFor(usedFor ?? mine.caseOf(file.caseNumber))}
        </small>
        {file.validUntil && <small class={file.expired ? 'zc-reuse-warned' : ''}>{words.validUntil(file.validUntil)}</small>}
        <Warnings warnings={file.warnings} />
      </div>
      <span class="zc-reuse-deeds">
        <button type="button" class="zc-button" aria-label={words.previewOf(file.fileName)} onClick={() => previewPdf(file)}>
          {words.preview}
        </button>
        {toCase}
      </span>
    </li>
  );
}

/** What the checks said long ago is not what they say of another declaration: it is there for who asks. */
function Warnings({ warnings }) {
  if (warnings.length === 0) {
    return <small>{words.noWarnings}</small>;
  }
  return (
    <details class="zc-reuse-then">
      <summary>{mine.warned(warnings.length)}</summary>
      {warnings.map(warning => (
        <small>{warning.message}</small>
      ))}
      <small>{mine.warnedThen}</small>
    </details>
  );
}
