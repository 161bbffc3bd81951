// What is known of a file that was used before: where, when, how old, and what its checks said then.
import { dateTime, size } from '../lib/format.js';
import { reuse as words } from '../messages/reuse.zh.js';
import { ageOf } from './age.js';

export function FileFacts({ file }) {
  return (
    <>
      <small>
        {words.usedIn(file.caseNumber, dateTime(file.uploadedAt).slice(0, 10))}
        <span class="zc-reuse-age">{words.age.of(ageOf(file.uploadedAt))}</span>　{size(file.size)}，{words.pages(file.pages)}
      </small>
      {file.warnings.length === 0 ? (
        <small>{words.noWarnings}</small>
      ) : (
        <small class="zc-reuse-warned">
          {words.warned}
          {file.warnings.map(warning => warning.message).join(' ')}
        </small>
      )}
      {file.validUntil && (
        <small class={file.expired ? 'zc-reuse-warned' : ''}>
          {words.validUntil(file.validUntil)}
          {file.expired && `，${words.expired}`}
        </small>
      )}
    </>
  );
}
