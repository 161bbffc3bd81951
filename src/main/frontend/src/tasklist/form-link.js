import { mountTaskForm } from '../form/task-form.jsx';
import { hideDecided, tellDecided } from './after-decision.jsx';
import { columns } from './columns.js';
import { NextTask } from './next-task.js';
import { openTask } from './open-task.js';

/** Puts our form where Tasklist draws a Camunda Form: of a task, or of a process to start. */
export function linkForm(search, scope, element, attributes, controllers) {
  const controller = [].concat(controllers)[0];
  const { taskId, processDefinitionId } = controller.getParams();
  const container = document.createElement('div');
  element[0].replaceChildren(container);
  element[0].closest('[ng-if="tasklistForm.type"]')?.classList.add('zc-own-form');
  const data = owner(scope, 'taskData').taskData;
  const nextTask = taskId && data ? new NextTask(scope, taskId, data, search) : undefined;
  let outcome;
  let gone = false;

  const mount = before => {
    const hadFocus = before?.sheet && (container.contains(document.activeElement) || document.activeElement === document.body || document.activeElement?.matches('.claim'));
    before?.destroy();
    return mountTaskForm(container, {
      taskId,
      startProcess: taskId ? undefined : processDefinitionId?.split(':')[0],
      host: 'tasklist',
      claim: taskId ? () => scope.$apply(() => scope.$root.$broadcast('shortcut:claimTask')) : undefined,
      onState: ({ canSubmit }) => {
        controller.notifyFormInitialized();
        // the stock Complete button is open while the form can be sent: what is missing, the form itself tells
        controller.notifyFormValidated(!canSubmit);
        apply(scope);
      },
      onDone: result => {
        outcome = result;
        return mounted.then(form => form.sheet && decided(form));
      },
    }).then(form => {
      if (!form.view) {
        // what went wrong is said in the place of the form, which Tasklist would hide for ever
        controller.getOptions().hideCompleteButton = true;
        controller.notifyFormInitialized();
      }
      if (form.sheet && !gone) {
        // the decision bar has its own
        controller.getOptions().hideCompleteButton = true;
        columns.read();
        if (!columns.listShown || hadFocus) {
          form.sheet.focus();
        }
      }
      openTask.show(form);
      apply(scope);
      return form;
    });
  };
  let mounted = mount();

  // claimed or given back: the same form opens or closes. Tasklist may learn of a claim later than the form did: what
  // is open already stays as it is, with all that was typed meanwhile.
  if (taskId) {
    scope.$watch(
      () => Boolean(owner(scope, 'isAssignee').isAssignee),
      (now, before) => {
        if (now !== before) {
          mounted = mounted.then(form => (form.canEdit === now ? form : mount(form)));
        }
      },
    );
  }

  controller.registerCompletionHandler(async callback => {
    outcome = undefined;
    await (await mounted).submitting.submit();
    if (outcome) {
      callback(null, outcome);
    } else {
      // the form shows what has to be mended; Tasklist's own pop-up would only cover it. Its button opens again: that of
      // a task, or that of a process to start
      for (const busy of ['completeInProgress', 'requestInProgress']) {
        owner(scope, busy)[busy] = false;
      }
    }
    apply(scope);
  });
  scope.$on('$destroy', () => {
    gone = true;
    mounted.then(form => form.destroy());
  });

  /** A decision was taken: the next case of the list is opened, or it is said that there is none. */
  async function decided(form) {
    const { declaration } = form.view;
    const made = { outcome: form.data().outcome, name: declaration.applicantName, number: declaration.caseNumber, caseId: declaration.id };
    const { next, first, today } = await nextTask.find();
    if (next) {
      tellDecided(made);
      nextTask.open(next);
    } else {
      const onFirst = () => {
        hideDecided();
        nextTask.open(first);
        apply(scope);
      };
      tellDecided(made, { today, left: Boolean(first), onFirst });
      owner(scope, 'completionCallback').completionCallback(null, outcome);
    }
    apply(scope);
  }
}

/** The scope above that has the property itself: writing to one that only inherits it would change nothing there. */
function owner(scope, name) {
  let current = scope;
  while (current && !Object.hasOwn(current, name)) {
    current = current.$parent;
  }
  return current ?? {};
}

function apply(scope) {
  if (!scope.$root.$$phase) {
    scope.$apply();
  }
}
