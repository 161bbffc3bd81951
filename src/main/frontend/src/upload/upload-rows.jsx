import { useEffect, useState } from 'preact/hooks';
import { size } from '../lib/format.js';
import { say } from '../messages/form.zh.js';

/** The files of one slot that are on their way, and those that did not get there, with what to do about it. */
export function UploadRows({ uploads, slot }) {
  const [, redraw] = useState(0);
  useEffect(() => uploads.watch(() => redraw(count => count + 1)), [uploads]);
  const rows = uploads.rows(slot);
  return rows.length ? (
    <ul class="zc-uploads">
      {rows.map(row => (
        <UploadRow key={row.id} row={row} uploads={uploads} />
      ))}
    </ul>
  ) : null;
}

function UploadRow({ row, uploads }) {
  const { file, state, problem } = row;
  const running = state === 'waiting' || state === 'sending' || state === 'checking';
  const percent = Math.round(row.part * 100);
  return (
    <li class={`zc-upload zc-upload-${state}`}>
      <span class="zc-upload-name">
        {file.name} <small>{size(file.size)}</small>
      </span>
      {state === 'sending' && <progress max="100" value={percent} aria-label={file.name} />}
      {!problem && (
        <span class="zc-upload-state" role="status">
          {state === 'sending' ? say.uploading(percent) : state === 'checking' ? say.checking : say.uploadState[state]}
        </span>
      )}
      {problem && (
        <p class="zc-problem" role="alert">
          {problem}
        </p>
      )}
      <span class="zc-upload-actions">
        {state === 'failed' && (
          <button type="button" class="zc-button zc-primary" aria-label={say.uploadAgainOf(file.name)} onClick={() => uploads.again(row)}>
            {say.uploadAgain}
          </button>
        )}
        <button
          type="button"
          class="zc-button"
          aria-label={running ? say.uploadCancelOf(file.name) : say.uploadTakeOutOf(file.name)}
          onClick={() => uploads.takeOut(row)}
        >
          {running ? say.cancel : say.uploadTakeOut}
        </button>
      </span>
    </li>
  );
}
