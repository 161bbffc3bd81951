import { say as words } from '../messages/form.zh.js';
import { steps as say } from '../messages/steps.zh.js';
import { ErrorSummary } from './error-summary.jsx';
import { sectionOf, CHECK, hashOf, neighbours } from './steps.js';

/** Above a section: which one it is, the way back to the list, and what is known to be wrong in it. */
export function StageHead({ steps }) {
  const { taskForm, shown } = steps;
  if (steps.place === CHECK) {
    return <ToList />;
  }
  const keys = steps.keys();
  const { label } = steps.section(shown);
  const own = taskForm.standing().filter(problem => sectionOf(taskForm.view, problem.pointer) === shown);
  return (
    <>
      <ToList />
      <h2 class="zc-step-place">{say.place(keys.indexOf(shown) + 1, keys.length)}</h2>
      {steps.told && <ErrorSummary taskForm={taskForm} problems={own} grouped={false} />}
      {!isGroup(steps) && <h3 tabIndex={-1}>{label === 'form' ? say.otherFields : label}</h3>}
    </>
  );
}

/** Only where the list is not seen beside it. */
function ToList() {
  return (
    <a class="zc-back" href="#">
      {say.backToList}
    </a>
  );
}

/** Below a section: on and back. The list and 核对 have their own ways. */
export function StepNav({ steps }) {
  const { taskForm, shown, place } = steps;
  if (place === CHECK) {
    return null;
  }
  const { before, after } = neighbours(steps.keys(), shown);
  // what is left is optional: nobody has to walk through it
  const complete = taskForm.canEdit && !steps.next();
  const go = key => steps.go(key ? { kind: 'section', key } : CHECK);
  return (
    <>
      {!isGroup(steps) && taskForm.canEdit && (
        <button type="button" class="zc-button" onClick={() => taskForm.saving.save(shown)}>
          {words.save}
        </button>
      )}
      <nav class="zc-step-nav" aria-label={say.way}>
        {before && <Way label={say.before} name={steps.section(before).label} place={{ kind: 'section', key: before }} />}
        {steps.returning ? (
          <button type="button" class="zc-button zc-primary zc-large" onClick={() => go()}>
            {say.backToCheck}
          </button>
        ) : (
          <>
            {after && <Way label={say.after} name={steps.section(after).label} place={{ kind: 'section', key: after }} primary={!complete} />}
            {(complete || !after) && <Way label={complete ? say.toCheck : say.check} place={CHECK} primary />}
          </>
        )}
      </nav>
    </>
  );
}

function Way({ label, name, place, primary }) {
  return (
    <a class={`zc-button zc-large${primary ? ' zc-primary' : ''}`} href={hashOf(place)}>
      {label}
      {name && <small>{name}</small>}
    </a>
  );
}

/** Fields outside groups have no frame that says what they are. */
const isGroup = ({ taskForm, shown }) => taskForm.view.schema.components.some(component => component.type === 'group' && component.path === shown);
