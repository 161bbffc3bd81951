// Talks to /api: adds the token that every change must carry, and turns problem details into errors.
import { say } from '../messages/common.zh.js';

let session;
let asking;

export class ApiError extends Error {
  constructor(status, problem, method = 'GET') {
    super(problem?.detail ?? failure(status, method));
    this.status = status;
    this.title = problem?.title;
    this.problems = problem?.problems ?? [];
  }
}

/** What to say where the server did not: a proxy in front of it answered, or nobody. */
function failure(status, method) {
  if (status <= 0) {
    return method === 'GET' ? say.loadFailed : say.sendFailed;
  }
  return WITHOUT_WORDS[status] ?? say.serverFailed;
}

/** Said by a proxy before the server, which has no words of ours. */
const WITHOUT_WORDS = {
  401: say.signInAgain,
  408: say.lineTooSlow,
  413: say.tooLargeToSend,
  429: say.tooManyAtOnce,
  503: say.serverBusy,
};

export async function currentSession(refresh = false) {
  if (!session || refresh) {
    asking ??= askForSession();
    session = await asking;
  }
  return session;
}

/** Many may wait for one answer. */
async function askForSession() {
  try {
    return await answer(await reach('/api/session', { cache: 'no-store' }));
  } finally {
    asking = undefined;
  }
}

export async function request(method, url, body, options = {}) {
  const response = await send(method, url, body, options);
  if (response.status === 403 && method !== 'GET' && (await tokenRenewed())) {
    return answer(await send(method, url, body, options));
  }
  return answer(response);
}

/** Whether the token belonged to an older session, so that what was refused for it is worth sending once more. */
async function tokenRenewed() {
  const before = session?.csrf.token;
  await currentSession(true);
  return session.csrf.token !== before;
}

/**
 * A server takes no file of somebody whom it does not know, and may hang up before its answer is heard: is anybody still
 * signed in? Whoever sends again does it with the token of now.
 */
async function brokenOff(error) {
  try {
    const { authenticated } = await currentSession(true);
    return authenticated ? error : new ApiError(401);
  } catch {
    return error;
  }
}

export const get = url => request('GET', url);

async function send(method, url, body, { headers = {}, keepalive = false }) {
  const csrf = method === 'GET' ? nextToken() : (await currentSession()).csrf;
  return reach(url, {
    method,
    keepalive,
    cache: 'no-store',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : { [csrf.header]: csrf.token }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** What is only read needs no token. It is asked for beside it: what is sent later may be sent while the page goes away. */
function nextToken() {
  currentSession().catch(() => {});
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new ApiError(0, undefined, options.method);
  }
}

/** Sends a file as it is, with its name in a header: for those whose files come by no form. */
export async function uploadBytes(url, file) {
  const { csrf } = await currentSession();
  const headers = { Accept: 'application/json', 'Content-Type': 'application/pdf', 'X-File-Name': encodeURIComponent(file.name), [csrf.header]: csrf.token };
  return answer(await reach(url, { method: 'POST', cache: 'no-store', headers, body: file }));
}

/** The bytes of an answer that is no JSON. */
export async function requestBytes(method, url, body) {
  const response = await send(method, url, body, { headers: { Accept: '*/*' } });
  if (!response.ok) {
    await answer(response);
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function answer(response) {
  const text = await response.text();
  const json = text ? parse(text) : undefined;
  if (!response.ok) {
    throw new ApiError(response.status, json);
  }
  return json;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A connection that says nothing for so long is given up: the person can send again at once. */
const SILENCE = 60_000;

/** Uploads with progress, which fetch cannot tell. Returns {promise, abort}; what was aborted fails with status -1. */
export function upload(url, file, onProgress) {
  let running;
  let stopped = false;
  const attempt = async () => {
    const { csrf } = await currentSession();
    if (stopped) {
      throw new ApiError(-1);
    }
    running = transfer(url, file, csrf, onProgress);
    return running.promise;
  };
  const promise = attempt().catch(async error => {
    if (error.status === 403 && (await tokenRenewed())) {
      return attempt();
    }
    throw error.status === 0 ? await brokenOff(error) : error;
  });
  const abort = () => {
    stopped = true;
    running?.abort();
  };
  return { promise, abort };
}

function transfer(url, file, csrf, onProgress) {
  const xhr = new XMLHttpRequest();
  const promise = new Promise((resolve, reject) => {
    let silent = false;
    let clock;
    const listen = () => {
      clearTimeout(clock);
      clock = setTimeout(() => {
        silent = true;
        xhr.abort();
      }, SILENCE);
    };
    const form = new FormData();
    form.append('file', file, file.name);
    xhr.open('POST', url);
    xhr.setRequestHeader(csrf.header, csrf.token);
    xhr.upload.onprogress = event => {
      listen();
      onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    };
    xhr.upload.onload = listen;
    xhr.onload = () => (xhr.status < 300 ? resolve(parse(xhr.responseText)) : reject(new ApiError(xhr.status, parse(xhr.responseText))));
    xhr.onerror = () => reject(new ApiError(0));
    xhr.onabort = () => reject(new ApiError(silent ? 0 : -1));
    xhr.onloadend = () => clearTimeout(clock);
    listen();
    xhr.send(form);
  });
  return { promise, abort: () => xhr.abort() };
}
