// 失信名单: who may not declare for a while, until when, and why.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { bans as words } from '../messages/bans.zh.js';
import { BanFile } from './bans/file.jsx';
import { Finder } from './bans/finder.jsx';
import { List } from './bans/list.jsx';

function Bans() {
  const [changes, setChanges] = useState(0);
  const [done, setDone] = useState();
  const changed = message => {
    setChanges(changes + 1);
    setDone(message);
  };
  return (
    <>
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <section class="card">
        <h2>{words.add}</h2>
        <Finder onImposed={name => changed(words.imposed(name))} />
      </section>
      <BanFile onLoaded={lines => changed(words.loaded(lines))} />
      <List key={changes} onLifted={name => changed(words.liftedNow(name))} />
    </>
  );
}

render(<Bans />, document.getElementById('bans'));
