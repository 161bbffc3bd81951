import { dayAndTime, left } from '../lib/format.js';
import { say as words } from '../messages/form.zh.js';
import { steps as say } from '../messages/steps.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { rowsOf } from '../widgets/read-only.js';
import { ErrorSummary } from './error-summary.jsx';
import { blocks } from './problem-list.js';
import { remaining } from './panels.jsx';
import { slotState } from './returns.js';
import { isUntouched, sectionOf } from './steps.js';

/** An end further away than this is nobody's concern. */
const FAR_DAYS = 400;

/** 核对: all that was answered, what is missing or doubtful in its place, and 提交. */
export function Answers({ steps }) {
  const { taskForm, looking, readiness } = steps;
  const { view } = taskForm;
  const problems = taskForm.standing();
  const { deadline } = readiness;
  return (
    <>
      <h2 tabIndex={-1}>{say.checkTitle}</h2>
      <p class="zc-hint">{say.checkLead}</p>
      {looking === 'reading' && (
        <p class="zc-looking" role="status">
          {say.reading}
        </p>
      )}
      {looking === 'failed' && (
        <div class="zc-banner" role="alert">
          <span>{say.notRead}</span>
          <button type="button" class="zc-button" onClick={() => steps.look()}>
            {say.retry}
          </button>
        </div>
      )}
      {!looking && (
        <>
          {!problems.some(blocks) && <p class="zc-ready">{say.ready}</p>}
          <ErrorSummary taskForm={taskForm} problems={problems} />
          {deadline && left(deadline).days < FAR_DAYS && <p class="zc-deadline">{words.checkUntil(dayAndTime(deadline), remaining(deadline))}</p>}
        </>
      )}
      {steps.keys().map(key => (
        <AnsweredSection key={key} steps={steps} section={steps.section(key)} problems={problems.filter(problem => sectionOf(view, problem.pointer) === key)} />
      ))}
      <Submit taskForm={taskForm} />
    </>
  );
}

function AnsweredSection({ steps, section, problems }) {
  const { taskForm } = steps;
  const { view, form } = taskForm;
  const open = taskForm.canEdit && section.editable;
  const group = view.schema.components.find(component => component.type === 'group' && component.path === section.key);
  const untouched = isUntouched(view, taskForm.data(), section.key);
  const rows = untouched ? [] : rowsOf(group ?? rest(view.schema), taskForm.data(), view.labels).filter(row => row.title || form.shows(row.pointer));
  const slots = view.materials.filter(slot => slot.section === section.key && (slot.required || slot.files.length > 0 || problems.some(problem => problem.pointer === `/materials/${slot.slot}`)));
  const placed = new Set([...rows.map(row => row.pointer), ...slots.map(slot => `/materials/${slot.slot}`)]);
  const others = problems.filter(problem => !placed.has(problem.pointer));
  const label = section.label === 'form' ? say.otherFields : section.label;
  return (
    <section class="zc-answered" aria-label={label}>
      <header>
        <h3>{label}</h3>
        {open ? <Change steps={steps} pointer={`/${section.key}`} label={label} /> : <span class="zc-chip">{say.state.locked}</span>}
      </header>
      <Said problems={others} />
      {untouched && others.length + slots.length === 0 && <p class="zc-hint">{section.required ? say.notBegun : say.noAnswers}</p>}
      <dl>
        {rows.map(row => (
          <Answer row={row} steps={steps} open={open} problems={problems.filter(problem => problem.pointer === row.pointer)} />
        ))}
        {slots.map(slot => (
          <Files slot={slot} steps={steps} problems={problems.filter(problem => problem.pointer === `/materials/${slot.slot}`)} />
        ))}
      </dl>
    </section>
  );
}

const rest = schema => ({ components: schema.components.filter(component => !(component.type === 'group' && component.path)) });

function Answer({ row, steps, open, problems }) {
  if (row.title) {
    return (
      <div class="zc-answer-title">
        <dt>{row.label}</dt>
        <dd />
      </div>
    );
  }
  return (
    <div class={lookOf(problems)}>
      <dt>{row.label}</dt>
      <dd>
        {!row.text && <span class="zc-none">{words.notFilled}</span>}
        {row.text && row.long ? (
          <div class="zc-long" tabIndex={0} role="region" aria-label={row.label}>
            {row.text}
          </div>
        ) : (
          row.text
        )}
        <Said problems={problems} />
      </dd>
      {open && (
        <dd class="zc-answer-change">
          <Change steps={steps} pointer={row.pointer} label={row.label} />
        </dd>
      )}
    </div>
  );
}

function Files({ slot, steps, problems }) {
  const { taskForm } = steps;
  const pointer = `/materials/${slot.slot}`;
  const state = slotState(taskForm.view, slot);
  return (
    <div class={lookOf(problems)}>
      <dt>{slot.name}</dt>
      <dd>
        {slot.files.length === 0 && <span class="zc-none">{slot.required ? say.noFile : say.noFileNeeded}</span>}
        {slot.files.map(file => (
          <button type="button" class="zc-link" onClick={() => previewPdf(file)}>
            {file.fileName}
            <small>{words.pages(file.pages)}</small>
            <span class="zc-unseen">{words.preview}</span>
          </button>
        ))}
        {['returned', 'mended', 'open'].includes(state) && <span class={`zc-chip zc-chip-${state}`}>{words.slotState[state]}</span>}
        <Said problems={problems} />
      </dd>
      {slot.editable && taskForm.canEdit && (
        <dd class="zc-answer-change">
          <Change steps={steps} pointer={pointer} label={slot.name} />
        </dd>
      )}
    </div>
  );
}

const lookOf = problems => (problems.some(blocks) ? 'zc-answer zc-answer-faulty' : problems.length ? 'zc-answer zc-answer-doubt' : 'zc-answer');

function Said({ problems }) {
  return problems.map(problem => <p class={blocks(problem) ? 'zc-problem' : 'zc-warning'}>{problem.message}</p>);
}

function Change({ steps, pointer, label }) {
  return (
    <button type="button" class="zc-link" aria-label={say.changeOf(label)} onClick={() => steps.change(pointer)}>
      {say.change}
    </button>
  );
}

function Submit({ taskForm }) {
  const { view, canEdit, submitting } = taskForm;
  if (!canEdit) {
    return null;
  }
  return (
    <div class="zc-submit">
      {view.declaration && <p class="zc-hint">{say.afterSubmit}</p>}
      <button type="button" class="zc-button zc-primary zc-large" disabled={submitting.busy} onClick={() => submitting.submit()}>
        {submitting.busy ? words.submitting : view.notice?.deadline ? words.resubmit : words.submit}
      </button>
    </div>
  );
}
