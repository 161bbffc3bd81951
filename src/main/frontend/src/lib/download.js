import { ApiError, currentSession } from './api.js';

/** Downloads what the server names. Without a session the browser would keep the refusal, under a name that says nothing. */
export async function download(url) {
  if (!(await currentSession(true)).authenticated) {
    throw new ApiError(401);
  }
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
