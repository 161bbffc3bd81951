// How many messages are unread, as the header and the menus of the page say it.
import { get, request } from '../lib/api.js';

const counts = () => [...document.querySelectorAll('.count')];

/** The header was drawn with the page: what is read since is taken off it. */
export function showUnread(count) {
  for (const one of counts()) {
    one.textContent = one.textContent.replace(/\d+/, count);
    one.hidden = count === 0;
  }
}

/** Whoever opens a case knows what its messages say. Where nothing is unread, nothing is asked. */
export async function readAbout(caseId) {
  if (counts().length === 0) {
    return;
  }
  await request('PUT', `/api/me/messages/read?about=${encodeURIComponent(caseId)}`);
  showUnread((await get('/api/me/messages')).unread);
}

/** How many unread messages are not about one of these cases, which stand before the person already. */
export async function unreadBeside(unread, caseIds) {
  const known = new Set(caseIds);
  let beside = unread;
  let seen = 0;
  let first = 0;
  for (let more = unread > 0 && known.size > 0; more && seen < unread; ) {
    const page = await get(`/api/me/messages?first=${first}`);
    const open = page.messages.filter(one => !one.read);
    seen += open.length;
    beside -= open.filter(one => known.has(one.caseId)).length;
    first += page.messages.length;
    more = page.more;
  }
  return beside;
}
