// What each of Camunda's web applications says otherwise than Camunda's own file: Chinese, our name.

// On a slow line a page comes late; after RequireJS's own seven seconds it would stay empty. Said here, because Camunda
// asks for its plugins before it reads what is configured below.
window.require?.config?.({ waitSeconds: 300 });

/**
 * @param name of the application, as its pages show it
 * @param modules of ours beside Chinese: deps, which are loaded, and ngDeps, by which AngularJS knows them
 */
export const webApplication = (name, { deps = [], ngDeps = [] } = {}) => ({
  app: {
    name,
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
    deps: [...deps, '/renderer/chinese.js'],
    ngDeps: [...ngDeps, 'zhichengChinese']
  },
  disableWelcomeMessage: true
});
