// Takes the place of Tasklist's renderer of Camunda Forms: one renderer everywhere, and every submission through
// /api. Tasklist loads this by requireJsConfig (see its scripts/config.js) and keeps its own buttons.
import { mountTaskForm } from './task-form.jsx';
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

function link(scope, element, attributes, controllers) {
  const controller = [].concat(controllers)[0];
  const { taskId, processDefinitionId } = controller.getParams();
  const container = document.createElement('div');
  element[0].replaceChildren(container);
  let outcome;

  const mounted = mountTaskForm(container, {
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

  controller.registerCompletionHandler(async callback => {
    outcome = undefined;
    await (await mounted).submit();
    // without an outcome the form shows what has to be mended; an error without a text makes no pop-up
    callback(outcome ? null : new Error(''), outcome ?? {});
    controller.notifyFormValidated(false);
    apply(scope);
  });
  controller.registerSaveHandler?.(event => {
    mounted.then(form => form.store?.saveAll().catch(() => {}));
    event?.saved?.();
  });
  scope.$on('$destroy', () => mounted.then(form => form.destroy?.()));
}

function apply(scope) {
  if (!scope.$root.$$phase) {
    scope.$apply();
  }
}
