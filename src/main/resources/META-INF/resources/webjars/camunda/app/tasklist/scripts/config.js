// Tasklist as this house wants it: our renderer in place of the stock one.
import { webApplication } from '/renderer/web-application.js';

export default {
  ...webApplication('审核工作台', {
    deps: ['/renderer/tasklist.js'],
    ngDeps: ['ui.bootstrap', 'zhichengForms', 'zhichengDesk']
  }),
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '跳到任务列表的选择'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '跳到任务列表'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '跳到表单'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '发起流程'
    }
  }
};
