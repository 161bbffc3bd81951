// Tasklist's page in two columns: our list of tasks, and Tasklist's task. In place of its columns of filters and tasks,
// which know nothing of cases and offer what nobody here may do.
import { render } from 'preact';
import { say } from '../messages/task-list.zh.js';
import { readWish } from './list-address.js';
import { TaskList } from './task-list.jsx';

const angular = window.angular;

const PAGE = `
<div class="three-cols-layout-columns zc-desk" ng-controller="camLayoutCtrl">
  <section class="column column-center tasks-list" aria-label="${say.choose}">
    <header class="three-cols-layout-cell top">
      <button ng-click="toggleRegion($event)" data-region="list" class="region-toggle btn btn-link" aria-label="${say.hide}" title="${say.hide}">
        <span class="glyphicon"></span>
      </button>
    </header>
    <div class="three-cols-layout-cell content"><div zc-task-list></div></div>
  </section>
  <section class="column column-right task-details" ng-controller="camTaskActionCtrl">
    <div class="three-cols-layout-cell content"><div cam-tasklist-task tasklist-data="tasklistData"></div></div>
  </section>
</div>`;

angular
  .module('zhichengDesk', ['ngRoute', 'dataDepend'])
  .config(['$routeProvider', $routeProvider => $routeProvider.when('/', { template: PAGE, controller: ['$scope', '$location', '$q', 'dataDepend', 'camAPI', 'search', desk], authentication: 'required', reloadOnSearch: false })])
  .directive('zcTaskList', () => ({
    link: (scope, element) => {
      render(<TaskListIn scope={scope} />, element[0]);
      scope.$on('$destroy', () => render(null, element[0]));
    },
  }));

function TaskListIn({ scope }) {
  return <TaskList frame={scope.frame} begun={scope.begun} />;
}

/** What Tasklist's task needs: which one, and itself. */
function desk(scope, location, q, dataDepend, camAPI, search) {
  const tasks = camAPI.resource('task');
  const data = dataDepend.create(scope);
  const opened = listeners();
  let read;
  const focuses = listeners();
  scope.tasklistData = data;
  scope.begun = readWish(location.search());

  data.provide('taskId', { taskId: location.search().task ?? null });
  data.provide('task', ['taskId', ({ taskId }) => (typeof taskId === 'string' ? q((done, failed) => tasks.get(taskId, (error, task) => (error ? failed(error) : done(task)))) : null)]);
  // whatever changes a task says that the list has changed; who looks at the list gets it as the engine would tell it
  data.provide('taskList', () => q(done => (read ? read() : Promise.resolve()).then(view => done(asTheEngineSays(view)))));
  data.observe('taskId', ({ taskId }) => opened.tell(taskId));

  scope.frame = {
    current: () => location.search().task ?? null,
    addressOf: taskId => `#/?task=${encodeURIComponent(taskId)}`,
    open: taskId => apply(scope, () => show(taskId)),
    remember: wish => apply(scope, () => search.updateSilently({ ...location.search(), ...wish })),
    onOpen: opened.add,
    reads: reader => {
      read = reader;
    },
    onFocus: focuses.add,
  };

  offerStart(camAPI.resource('process-definition'));

  function show(taskId) {
    data.set('taskId', { taskId });
    search.updateSilently({ ...location.search(), task: taskId });
  }

  scope.$on('refresh', () => document.visibilityState === 'visible' && data.changed('taskList'));
  scope.$on('$routeChanged', () => data.set('taskId', { taskId: location.search().task ?? null }));
  scope.$on('shortcut:focusList', () => focuses.tell('list'));
  scope.$on('shortcut:focusFilter', () => focuses.tell('filter'));
}

/** The way to start a process is shown to those who may start one. */
function offerStart(definitions) {
  const startable = { latest: true, active: true, startableInTasklist: true, startablePermissionCheck: true, firstResult: 0, maxResults: 1 };
  definitions.list(startable, (error, found) => {
    const none = !error && found.items.length === 0;
    document.body.classList.toggle('zc-starts-nothing', none);
    if (none && window.camTasklistConf?.shortcuts) {
      delete window.camTasklistConf.shortcuts.startProcess;
    }
  });
}

const asTheEngineSays = view => ({ count: view?.total ?? 0, decidedToday: view?.decidedToday, _embedded: { task: (view?.tasks ?? []).map(({ taskId, days, overdue }) => ({ id: taskId, days, overdue })) } });

function listeners() {
  const all = new Set();
  return {
    tell: what => all.forEach(one => one(what)),
    add: one => {
      all.add(one);
      return () => all.delete(one);
    },
  };
}

function apply(scope, change) {
  if (scope.$root.$$phase) {
    change();
  } else {
    scope.$apply(change);
  }
}
