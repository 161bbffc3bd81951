// 工作人员账号: who works here, for which offices.
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Empty } from '../centre/empty.jsx';
import { request } from '../lib/api.js';
import { useSearch } from '../lib/latest.js';
import { NotLoaded } from '../lib/loading.jsx';
import { staff as words } from '../messages/staff.zh.js';
import { Pages } from '../office/pages.jsx';
import { Filter } from '../staff/filter.jsx';
import { Member } from '../staff/member.jsx';
import { NewMember } from '../staff/new-member.jsx';

const ANYBODY = { text: '', office: undefined, former: false, page: 0 };

const search = question => request('POST', '/api/admin/staff/search', { ...question, office: question.office?.group });

function Staff() {
  const { found, error, busy, wanted, ask, again } = useSearch(search, ANYBODY);
  const [handOver, setHandOver] = useState();
  const [done, setDone] = useState();
  const results = useRef();
  const changed = message => {
    setDone(message);
    return again();
  };
  const created = account => {
    setHandOver(account);
    again();
    scrollTo({ top: 0, behavior: 'smooth' });
  };
  return (
    <>
      {handOver && (
        <p class="done" role="status">
          {words.handOver(handOver.member.name, handOver.member.loginName)}
          <code>{handOver.password}</code>
        </p>
      )}
      {done && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <p>
        <a href="#new-member">{words.create}</a>
      </p>
      <Filter wanted={wanted} onAsk={part => ask({ ...wanted, ...part, page: 0 })} />
      {error && <NotLoaded error={error} onRetry={again} />}
      {found && !error && (
        <section class="office-found" aria-label={words.list} aria-busy={busy} ref={results} tabIndex={-1}>
          <p class="muted" role="status">
            {busy ? words.looking : words.found(found.found)}
          </p>
          {found.found === 0 ? (
            <Empty picture="search" title={words.none}>
              <p>{words.noneText}</p>
            </Empty>
          ) : (
            <div class="card">
              {found.lines.map(line => (
                <Member key={`${line.member.id} ${line.member.groups}`} line={line} onReset={created} onChange={changed} />
              ))}
            </div>
          )}
          <Pages page={found.page} size={found.size} total={found.found} busy={busy} results={results} onTurn={page => ask({ ...wanted, page })} />
        </section>
      )}
      <section class="card" id="new-member" aria-labelledby="new-member-title">
        <h2 id="new-member-title">{words.create}</h2>
        <NewMember onCreated={created} />
      </section>
    </>
  );
}

render(<Staff />, document.getElementById('staff'));
