// 我的办件, and what of it stands on 我的主页.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CaseList } from '../centre/case-list.jsx';
import { Overview } from '../centre/overview.jsx';
import { unreadBeside } from '../centre/unread.js';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const REFRESH = 3000;

const host = document.getElementById('cases');
const load = () => get('/api/declarations');

const summary = host.dataset.view === 'summary';

/** The cases, and how many messages are unread that say anything else. */
async function loadAll() {
  const list = await load();
  const turns = list.filter(one => one.taskId).map(one => one.id);
  return { list, unread: summary ? await unreadBeside(Number(host.dataset.unread), turns) : 0 };
}

function Cases({ first: { list: before, unread } }) {
  const list = useFresh(before);
  const ready = host.dataset.ready === 'true';
  return summary ? <Overview list={list} unread={unread} ready={ready} /> : <CaseList list={list} verified={ready} />;
}

/** Asks again as long as a case is being checked: that takes seconds. Where nothing comes, it stays as it was. */
function useFresh(first) {
  const [list, setList] = useState(first);
  const [tries, setTries] = useState(0);
  const checking = list.some(one => one.status === 'CHECKING');
  useEffect(() => {
    if (!checking) {
      return undefined;
    }
    const timer = setTimeout(() => load().then(setList, () => undefined).then(() => setTries(tries + 1)), REFRESH);
    return () => clearTimeout(timer);
  }, [checking, tries]);
  return list;
}

whileLoading(host, loadAll).then(first => render(<Cases first={first} />, host));
