// 核对: one answer, its change where it is wrong, and what may be left empty folded away.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { day } from '../lib/format.js';
import { say as words } from '../messages/form.zh.js';
import { steps as say } from '../messages/steps.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { blocks } from './problem-list.js';
import { slotState } from './returns.js';

export function Answer({ row, steps, open, problems }) {
  if (row.title) {
    return (
      <div class="zc-answer-title">
        <dt>{row.label}</dt>
        <dd />
      </div>
    );
  }
  return (
    <div class={row.long ? `${lookOf(problems)} zc-answer-wide` : lookOf(problems)}>
      <dt>{row.label}</dt>
      <dd>
        {!row.text && !problems.some(blocks) && <span class={row.required ? 'zc-none zc-none-required' : 'zc-none'}>{words.notFilled}</span>}
        {row.text && row.long ? <Long text={row.text} /> : row.text}
        <Marks problems={problems} />
      </dd>
      {open && <ChangeOf steps={steps} pointer={row.pointer} label={row.label} />}
    </div>
  );
}

/** Optional and empty: nobody needs to read them one by one. */
export function LeftEmpty({ rows, steps, open }) {
  return (
    <details class="zc-left-empty">
      <summary>{say.leftEmpty(rows.length)}</summary>
      <dl>
        {rows.map(row => (
          <Answer key={row.pointer} row={row.of ? { ...row, label: `${row.of} · ${row.label}` } : row} steps={steps} open={open} problems={[]} />
        ))}
      </dl>
    </details>
  );
}

export function Files({ slot, steps, problems }) {
  const { taskForm } = steps;
  const state = slotState(taskForm.view, slot);
  return (
    <div class={lookOf(problems)}>
      <dt>{slot.name}</dt>
      <dd>
        {slot.files.length === 0 && !problems.some(blocks) && <span class={slot.required ? 'zc-none zc-none-required' : 'zc-none'}>{slot.required ? say.noFile : say.noFileNeeded}</span>}
        {slot.files.map(file => (
          <>
            <button type="button" class="zc-link" onClick={() => previewPdf(file)}>
              {file.fileName}
              <span class="zc-unseen">{words.preview}</span>
            </button>
            <small>{say.fileFacts(words.pages(file.pages), day(file.uploadedAt))}</small>
          </>
        ))}
        {['returned', 'mended', 'open'].includes(state) && <span class={`zc-chip zc-chip-${state}`}>{words.slotState[state]}</span>}
        <Marks problems={problems} />
      </dd>
      {slot.editable && taskForm.canEdit && <ChangeOf steps={steps} pointer={`/materials/${slot.slot}`} label={slot.name} />}
    </div>
  );
}

const lookOf = problems => (problems.some(blocks) ? 'zc-answer zc-answer-faulty' : problems.length ? 'zc-answer zc-answer-doubt' : 'zc-answer');

/** What keeps it from being sent; of advice, which stands above, only that there is some. */
function Marks({ problems }) {
  return (
    <>
      {problems.filter(blocks).map(problem => (
        <p class="zc-problem">{problem.message}</p>
      ))}
      {problems.length > 0 && !problems.some(blocks) && <span class="zc-chip zc-chip-part zc-answer-tip">{say.tip}</span>}
    </>
  );
}

/** A long text shows its beginning. */
function Long({ text }) {
  const [whole, setWhole] = useState(false);
  const [cut, setCut] = useState(false);
  const shown = useRef();
  useLayoutEffect(() => {
    if (!whole) {
      setCut(shown.current.scrollHeight > shown.current.clientHeight + 1);
    }
  }, [text, whole]);
  return (
    <>
      <div class={whole ? 'zc-long' : 'zc-long zc-long-cut'} ref={shown}>
        {text}
      </div>
      {(cut || whole) && (
        <button type="button" class="zc-link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? say.fold : say.unfold}
        </button>
      )}
    </>
  );
}

function ChangeOf(props) {
  return (
    <dd class="zc-answer-change">
      <Change {...props} />
    </dd>
  );
}

export function Change({ steps, pointer, label, look = 'zc-link' }) {
  return (
    <button type="button" class={look} aria-label={say.changeOf(label)} onClick={() => steps.change(pointer)}>
      {say.change}
    </button>
  );
}
