import { dayAndTime, left } from '../lib/format.js';
import { say as words } from '../messages/form.zh.js';
import { steps as say } from '../messages/steps.zh.js';
import { rowsOf } from '../widgets/read-only.js';
import { Answer, Change, Files, LeftEmpty } from './answer-rows.jsx';
import { CheckBar } from './check-bar.jsx';
import { ErrorSummary, told } from './error-summary.jsx';
import { blocks } from './problem-list.js';
import { remaining } from './remaining.js';
import { leftReturned } from './returns.js';
import { isUntouched, sectionOf } from './steps.js';

/** An end further away than this is nobody's concern. */
const FAR_DAYS = 400;

/** 核对: all that was answered, what is missing or doubtful in its place, and 提交. */
export function Answers({ steps }) {
  const { taskForm, looking, readiness } = steps;
  const { view } = taskForm;
  const problems = taskForm.standing();
  const { deadline } = readiness;
  const drawn = steps.keys().filter(key => steps.drawing.has(key));
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
          {!problems.some(blocks) && <Ready left={leftReturned(view).length} />}
          <ErrorSummary taskForm={taskForm} problems={problems} />
          {deadline && left(deadline).days < FAR_DAYS && <p class="zc-deadline">{words.checkUntil(dayAndTime(deadline), remaining(deadline))}</p>}
        </>
      )}
      {drawn.map(key => (
        <AnsweredSection key={key} steps={steps} section={steps.section(key)} problems={problems.filter(problem => sectionOf(view, problem.pointer) === key)} />
      ))}
      <CheckBar steps={steps} problems={looking ? undefined : problems.filter(blocks)} />
    </>
  );
}

/** Nobody who was told to change something reads that all is well while it stands as it was. */
function Ready({ left }) {
  return left > 0 ? (
    <div class="zc-notice zc-still-returned">
      <strong>{say.stillReturned(left)}</strong>
      <p>{say.stillReturnedHint}</p>
    </div>
  ) : (
    <p class="zc-ready">{say.ready}</p>
  );
}

function AnsweredSection({ steps, section, problems }) {
  const { taskForm } = steps;
  const { view, form } = taskForm;
  const open = taskForm.canEdit && section.editable;
  const group = view.schema.components.find(component => component.type === 'group' && component.path === section.key);
  const untouched = isUntouched(view, taskForm.data(), section.key);
  const at = pointer => problems.filter(problem => problem.pointer === pointer);
  const seen = rowsOf(group ?? rest(view.schema), taskForm.data(), view.labels)
    .filter(row => row.title || form.shows(row.pointer))
    .map(row => (row.title ? row : { ...row, required: form.demands(row.pointer) }));
  // where nothing was begun only what is asked for has a row
  const rows = untouched ? seen.filter(row => row.pointer && at(row.pointer).length > 0) : seen;
  const empty = rows.filter(row => !row.title && !row.text && !row.required && at(row.pointer).length === 0);
  const slots = view.materials.filter(slot => slot.section === section.key && (slot.required || slot.files.length > 0 || at(`/materials/${slot.slot}`).length > 0));
  const placed = new Set([...rows.map(row => row.pointer), ...slots.map(slot => `/materials/${slot.slot}`)]);
  const others = problems.filter(problem => blocks(problem) && !placed.has(problem.pointer));
  const label = section.label === 'form' ? say.otherFields : section.label;
  return (
    <section class="zc-answered" aria-label={label}>
      <header>
        <h3>{label}</h3>
        {open ? <Change steps={steps} pointer={`/${section.key}`} label={label} look="zc-button zc-small" /> : <span class="zc-chip">{say.state.locked}</span>}
      </header>
      {others.map(problem => (
        <p class="zc-problem">{told(problem, taskForm)}</p>
      ))}
      {untouched && rows.length + others.length + slots.length === 0 && <p class="zc-hint">{section.required ? say.notBegun : say.noAnswers}</p>}
      {rows.length - empty.length + slots.length > 0 && (
        <dl>
          {rows
            .filter(row => !empty.includes(row))
            .map(row => (
              <Answer row={row} steps={steps} open={open} problems={at(row.pointer)} />
            ))}
          {slots.map(slot => (
            <Files slot={slot} steps={steps} problems={at(`/materials/${slot.slot}`)} />
          ))}
        </dl>
      )}
      {empty.length > 0 && <LeftEmpty rows={empty} steps={steps} open={open} />}
    </section>
  );
}

const rest = schema => ({ components: schema.components.filter(component => !(component.type === 'group' && component.path)) });
