import { Group } from '@bpmn-io/form-js-viewer';
import { Comparison } from '../comparison.jsx';
import { say } from '../messages.zh.js';
import { sectionState } from '../panels.jsx';
import { useTaskForm } from './context.js';

/** A group of the form as a section of the declaration: its state, its 暂存, and why it came back. */
export function SectionGroup(props) {
  const taskForm = useTaskForm();
  const { field } = props;
  const section = taskForm.view.sections.find(one => one.key === field.path);
  if (!section) {
    return <Group {...props} />;
  }
  const state = sectionState(taskForm, section);
  const open = taskForm.canEdit && section.editable;
  const problems = taskForm.store?.section(section.key)?.problems ?? [];
  return (
    <section class={`zc-section zc-section-${state.kind}`} id={`section-${section.key}`} aria-labelledby={props.domId}>
      <header>
        <h3 id={props.domId}>
          {section.label}
          {section.required && <i aria-label={say.required}>*</i>}
        </h3>
        {state.label && (
          <span class={`zc-chip zc-chip-${state.kind}`} role="status">
            {state.label}
          </span>
        )}
      </header>
      {section.returnReason && (
        <p class="zc-reason">
          <strong>{say.returnReason}：</strong>
          {section.returnReason}
        </p>
      )}
      <Group {...props} field={{ ...field, label: '', showOutline: false }} />
      {section.key === 'workExperience' && taskForm.view.declaration && (
        <Comparison id={taskForm.view.declaration.id} version={compared(taskForm)} />
      )}
      {problems.map(problem => (
        <p class="zc-problem" role="alert">
          {problem.message}
        </p>
      ))}
      {open && (
        <footer>
          <button type="button" class="zc-button" disabled={state.label === say.saving} onClick={() => taskForm.saveSection(section.key)}>
            {say.save}
          </button>
        </footer>
      )}
    </section>
  );
}

/** Changes with what is compared: the work experience, and the employer in 职称申报基本信息. */
function compared(taskForm) {
  return ['basicInfo', 'workExperience'].map(key => taskForm.store?.section(key)?.version).join();
}

SectionGroup.config = Group.config;
