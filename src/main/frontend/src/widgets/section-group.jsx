import { useLayoutEffect, useState } from 'preact/hooks';
import { Comparison } from '../form/comparison.jsx';
import { Group, useTaskForm } from '../form/form-js.js';
import { sectionStates } from '../form/panels.jsx';
import { isRequired } from '../form/steps.js';
import { say } from '../messages/form.zh.js';
import { HelpLink } from './help-link.jsx';
import { RecordChecks } from './record-checks.jsx';

/** What an outside record says of a section stands below it, too, where the list of all of them is another page. */
const CHECKED = { education: 'education' };

/** A group of the form as a section of the declaration: its state, its 暂存, and why it came back. */
export function SectionGroup(props) {
  const taskForm = useTaskForm();
  const { field } = props;
  const section = taskForm.view.sections.find(one => one.key === field.path);
  const drawn = useDrawn(taskForm.steps?.drawing, field.path);
  if (!section) {
    return <Group {...props} />;
  }
  const states = sectionStates(taskForm, section);
  const open = taskForm.canEdit && section.editable;
  const problems = taskForm.saving.section(section.key)?.problems ?? [];
  return (
    <section class={`zc-section zc-section-${states[0].kind}`} id={`section-${section.key}`} aria-labelledby={`${props.domId}-title`} hidden={taskForm.steps && !taskForm.steps.isShown(section.key)}>
      <header>
        <h3 id={`${props.domId}-title`} tabIndex={-1}>
          {section.label}
          {isRequired(taskForm.view, section) && (
            <>
              {'\u2060'}
              <i aria-label={say.required}>*</i>
            </>
          )}
        </h3>
        <HelpLink field={field} name={section.label} />
        <span class="zc-chips" role="status">
          {states.map(state => (
            <Chip state={state} />
          ))}
        </span>
      </header>
      {section.returnReason && (
        <p class="zc-reason">
          <strong>{say.returnReason}：</strong>
          {section.returnReason}
        </p>
      )}
      {drawn && <Group {...props} field={{ ...field, label: '', showOutline: false }} />}
      {taskForm.steps && CHECKED[section.key] && <RecordChecks taskForm={taskForm} kind={CHECKED[section.key]} />}
      {section.key === 'workExperience' && taskForm.view.declaration && (
        <Comparison id={taskForm.view.declaration.id} version={compared(taskForm)} />
      )}
      {problems.map(problem => (
        <p class="zc-problem" role="alert">
          <button type="button" class="zc-link" onClick={() => taskForm.goTo(problem)}>
            {problem.message}
          </button>
        </p>
      ))}
      {open && (
        <footer>
          <button type="button" class="zc-button" disabled={states.some(state => state.label === say.saving)} onClick={() => taskForm.saving.save(section.key)}>
            {say.save}
          </button>
        </footer>
      )}
    </section>
  );
}

/** Whether the fields of a section are drawn; step by step they are not all drawn at once. */
function useDrawn(drawing, key) {
  const [, redraw] = useState(0);
  useLayoutEffect(() => drawing?.add(key, () => redraw(count => count + 1)), [drawing, key]);
  return !drawing || drawing.has(key);
}

function Chip({ state: { kind, label, act } }) {
  const look = `zc-chip zc-chip-${kind}`;
  if (act) {
    return (
      <button type="button" class={look} onClick={act}>
        {label}
      </button>
    );
  }
  return label ? <span class={look}>{label}</span> : null;
}

/** Changes with what is compared: the work experience, and the employer in 职称申报基本信息. */
function compared(taskForm) {
  return ['basicInfo', 'workExperience'].map(key => taskForm.saving.section(key)?.version).join();
}

SectionGroup.config = Group.config;
