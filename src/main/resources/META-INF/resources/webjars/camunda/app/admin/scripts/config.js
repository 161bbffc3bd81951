// What Camunda's own file has that we say otherwise.
export default {
  // over TLS every cookie has a name that browsers guard
  csrfCookieName: document.cookie.includes('__Host-XSRF-TOKEN=') ? '__Host-XSRF-TOKEN' : 'XSRF-TOKEN',
};
