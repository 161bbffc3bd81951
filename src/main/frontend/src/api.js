// Talks to /api: adds the token that every change must carry, and turns problem details into errors.
import { say } from './messages.zh.js';

let session;

export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? failure(status));
    this.status = status;
    this.title = problem?.title;
    this.problems = problem?.problems ?? [];
  }
}

/** What to say where the server did not: a proxy in front of it answered, or nobody. */
function failure(status) {
  if (status <= 0) {
    return say.loadFailed;
  }
  return status === 401 ? say.signInAgain : say.serverFailed;
}

export async function currentSession(refresh = false) {
  if (!session || refresh) {
    session = await (await fetch('/api/session', { cache: 'no-store' })).json();
  }
  return session;
}

export async function request(method, url, body, options = {}) {
  const response = await send(method, url, body, options);
  if (response.status === 403 && method !== 'GET') {
    // the token may belong to an older session: once more with a fresh one
    const before = session?.csrf.token;
    await currentSession(true);
    if (session.csrf.token !== before) {
      return answer(await send(method, url, body, options));
    }
  }
  return answer(response);
}

export const get = url => request('GET', url);

async function send(method, url, body, { headers = {}, keepalive = false }) {
  const { csrf } = await currentSession();
  try {
    return await fetch(url, {
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
  } catch {
    throw new ApiError(0);
  }
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

/** Uploads with progress, which fetch cannot tell. Returns {promise, abort}. */
export function upload(url, file, onProgress) {
  const xhr = new XMLHttpRequest();
  const promise = currentSession().then(
    ({ csrf }) =>
      new Promise((resolve, reject) => {
        const form = new FormData();
        form.append('file', file, file.name);
        xhr.open('POST', url);
        xhr.setRequestHeader(csrf.header, csrf.token);
        xhr.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
        xhr.onload = () =>
          xhr.status < 300 ? resolve(parse(xhr.responseText)) : reject(new ApiError(xhr.status, parse(xhr.responseText)));
        xhr.onerror = () => reject(new ApiError(0));
        xhr.onabort = () => reject(new ApiError(-1));
        xhr.send(form);
      }),
  );
  return { promise, abort: () => xhr.abort() };
}
