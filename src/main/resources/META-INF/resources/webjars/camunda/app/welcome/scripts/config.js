// What Camunda's own file has that we say otherwise: Chinese, our name.
export default {
  app: {
    name: '账户信息',
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
    deps: ['/renderer/chinese.js'],
    ngDeps: ['zhichengChinese']
  },
  disableWelcomeMessage: true
};
