// 我的办件, and what of it stands on 我的主页.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CaseList } from '../centre/case-list.jsx';
import { Overview } from '../centre/overview.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const REFRESH = 3000;

const host = document.getElementById('cases');
const load = () => get('/api/declarations');

function Cases({ first }) {
  const list = useFresh(first);
  return host.dataset.view === 'summary' ? <Overview list={list} unread={Number(host.dataset.unread)} ready={host.dataset.ready === 'true'} /> : <CaseList list={list} />;
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

whileLoading(host, load).then(first => render(<Cases first={first} />, host));
