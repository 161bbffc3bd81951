// Tasklist as this house wants it: our renderer in place of the stock one, Chinese, our name.
export default {
  app: {
    name: '审核工作台',
    vendor: '职称申报'
  },
  // over TLS every cookie has a name that browsers guard
  csrfCookieName: document.cookie.includes('__Host-XSRF-TOKEN=') ? '__Host-XSRF-TOKEN' : 'XSRF-TOKEN',
  dateFormat: {
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY-MM-DD HH:mm:ss'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  requireJsConfig: {
    scriptType: 'module',
    deps: ['/renderer/tasklist.js', '/renderer/chinese.js'],
    ngDeps: ['ui.bootstrap', 'zhichengForms', 'zhichengDesk', 'zhichengChinese']
  },
  disableWelcomeMessage: true,
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
