import { review as say } from '../messages/review.zh.js';
import { REVIEW, schemaField } from './sheet-form.js';

/** Which keys there are. */
export function SheetKeys({ taskForm }) {
  const outcomes = schemaField(taskForm.view, REVIEW.outcome)?.values ?? [];
  const keys = [
    ...(taskForm.options.claim ? [['C', say.keyNames.claim]] : []),
    ...outcomes.slice(0, 9).map((option, index) => [String(index + 1), say.keyNames.choose(option.label)]),
    ['M', say.keyNames.mark],
    ['Ctrl + Enter', say.keyNames.submit],
    ['← →', say.keyNames.page],
    ['[ ]', say.keyNames.file],
    ['+ -', say.keyNames.zoom],
    ['W', say.keyNames.fit],
    ['R', say.keyNames.rotate],
    ['F', say.keyNames.wide],
    ['Esc', say.keyNames.away],
    ['?', say.keyNames.help],
  ];
  return (
    <section class="zc-sheet-keys" aria-label={say.keys}>
      <header>
        <h2>{say.keys}</h2>
        <button type="button" class="zc-button zc-small" onClick={() => taskForm.sheet.help()}>
          {say.closeKeys}
        </button>
      </header>
      <dl>
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="zc-hint">{say.whileTyping}</p>
    </section>
  );
}
