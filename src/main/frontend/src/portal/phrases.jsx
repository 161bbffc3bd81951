// 常用退回原因: the reasons for a return that an office uses again and again; its head changes them.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { say } from '../messages/review-room.zh.js';
import { PhraseItem } from '../review-room/phrase-item.jsx';

function OfficePhrases() {
  const [view, setView] = useState();
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState();
  const [done, setDone] = useState('');
  const load = () => {
    setFailed(false);
    get('/api/office/phrases').then(setView, () => setFailed(true));
  };
  useEffect(load, []);
  if (failed) {
    return (
      <p class="problem" role="alert">
        {say.loadFailed}{' '}
        <button type="button" class="zc-button" onClick={load}>
          {say.again}
        </button>
      </p>
    );
  }
  if (!view) {
    return <p role="status">{say.loading}</p>;
  }
  if (view.offices.length === 0) {
    return <p class="muted">{say.noOffice}</p>;
  }
  const office = view.offices.find(one => one.office === chosen) ?? view.offices[0];
  const changed = (item, told) => {
    const items = office.items.map(one => (one.item === item.item ? item : one));
    setView({ ...view, offices: view.offices.map(one => (one.office === office.office ? { ...one, items } : one)) });
    setDone(told);
  };
  return (
    <>
      {view.offices.length > 1 && (
        <p class="phrase-office">
          <label for="phrase-office">{say.officeChoice}</label>
          <select id="phrase-office" value={office.office} onChange={event => (setChosen(event.target.value), setDone(''))}>
            {view.offices.map(one => (
              <option value={one.office}>{one.name}</option>
            ))}
          </select>
        </p>
      )}
      {view.offices.length === 1 && <p>{office.name}</p>}
      {!office.mayChange && <p class="muted">{say.readOnly}</p>}
      <p class={done ? 'done' : 'zc-unseen'} role="status">
        {done}
      </p>
      <div class="phrase-items">
        {office.items.map(item => (
          <PhraseItem key={`${office.office} ${item.item}`} office={office} item={item} limits={view} onChanged={changed} />
        ))}
      </div>
    </>
  );
}

render(<OfficePhrases />, document.getElementById('phrases'));
