// Takes the place of Tasklist's renderer of Camunda Forms, and of what stands above a task: one renderer everywhere, and
// every submission through /api. Tasklist loads this by requireJsConfig (see its scripts/config.js).
import '../review/reviewing.js';
import { linkForm } from './form-link.js';
import { ignoreLateAnswers } from './late-answers.js';
import { drawTaskLine } from './task-line.jsx';
import './tasklist-page.js';

const angular = window.angular;

angular.module('zhichengForms', []).config([
  '$provide',
  $provide => {
    $provide.decorator('camAPI', ['$delegate', '$location', ($delegate, $location) => ignoreLateAnswers($delegate, () => $location.search().task)]);
    $provide.decorator('camTasklistFormCamundaDirective', [
      '$delegate',
      'search',
      ($delegate, search) => {
        const directive = $delegate[0];
        delete directive.link;
        directive.compile =
          () =>
          (...drawn) =>
            linkForm(search, ...drawn);
        return $delegate;
      },
    ]);
    // it goes on claiming and giving back; only what it looked like is ours
    $provide.decorator('camTasklistTaskMetaDirective', [
      '$delegate',
      $delegate => {
        const directive = $delegate[0];
        const { link } = directive;
        delete directive.link;
        directive.template = '<div class="zc zc-open-line"></div>';
        directive.compile =
          () =>
          (scope, element, ...others) => {
            link(scope, element, ...others);
            drawTaskLine(scope, element[0].firstElementChild);
          };
        return $delegate;
      },
    ]);
  },
]);

