// Takes the place of Tasklist's renderer of Camunda Forms: one renderer everywhere, and every submission through
// /api. Tasklist loads this by requireJsConfig (see its scripts/config.js) and keeps its own buttons.
import { mountTaskForm } from '../form/task-form.jsx';
import './tasklist-page.js';

const angular = window.angular;

angular.module('zhichengForms', []).config([
  '$provide',
  $provide => {
    $provide.decorator('camTasklistFormCamundaDirective', [
      '$delegate',
      $delegate => {
        const directive = $delegate[0];
        delete directive.link;
        directive.compile = () => link;
        return $delegate;
      },
    ]);
  },
]);

// some parts of Tasklist translate themselves once, when they are drawn: they wait for the texts, but not for ever
angular.module('zhichengForms').run([
  '$rootScope',
  '$translate',
  '$q',
  '$timeout',
  ($rootScope, $translate, $q, $timeout) => {
    $rootScope.$on('$routeChangeStart', (event, next) => {
      next.resolve = { ...next.resolve, texts: () => $q.race([$translate.onReady(), $timeout(5000)]) };
    });
  },
]);

function link(scope, element, attributes, controllers) {
  const controller = [].concat(controllers)[0];
  const { taskId, processDefinitionId } = controller.getParams();
  const container = document.createElement('div');
  element[0].replaceChildren(container);
  let outcome;

  const mount = before => {
    before?.destroy();
    return mountTaskForm(container, {
      taskId,
      startProcess: taskId ? undefined : processDefinitionId?.split(':')[0],
      host: 'tasklist',
      onState: ({ canSubmit }) => {
        controller.notifyFormInitialized();
        // the stock Complete button is open while the form can be sent: what is missing, the form itself tells
        controller.notifyFormValidated(!canSubmit);
        apply(scope);
      },
      onDone: result => (outcome = result),
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
  scope.$on('$destroy', () => mounted.then(form => form.destroy()));
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
