// 工作人员账号: who works here, for which offices.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../centre/empty.jsx';
import { get, request } from '../lib/api.js';
import { NotLoaded } from '../lib/loading.jsx';
import { staff as words } from '../messages/staff.zh.js';
import { Pages } from '../office/pages.jsx';
import { Filter } from '../staff/filter.jsx';
import { Member } from '../staff/member.jsx';
import { NewMember } from '../staff/new-member.jsx';

const ANYBODY = { text: '', office: undefined, former: false, page: 0 };

/** Asks for whom is meant; an answer that is late is not shown in the place of a newer one. */
function useFound() {
  const [wanted, setWanted] = useState(ANYBODY);
  const [state, setState] = useState({});
  const turn = useRef(0);
  const answered = async answer => {
    const mine = ++turn.current;
    setState(before => ({ ...before, busy: true }));
    try {
      const found = await answer;
      if (mine === turn.current) {
        setState({ found });
      }
    } catch (error) {
      if (mine === turn.current) {
        setState({ error });
      }
    }
  };
  const ask = question => {
    setWanted(question);
    return answered(request('POST', '/api/admin/staff/search', { ...question, office: question.office?.group }));
  };
  useEffect(() => {
    answered(get('/api/admin/staff'));
  }, []);
  return { ...state, wanted, ask };
}

function Staff() {
  const { found, error, busy, wanted, ask } = useFound();
  const [handOver, setHandOver] = useState();
  const [done, setDone] = useState();
  const results = useRef();
  const changed = message => {
    setDone(message);
    return ask(wanted);
  };
  const created = account => {
    setHandOver(account);
    ask(wanted);
    scrollTo({ top: 0, behavior: 'smooth' });
  };
  const turned = page => {
    ask({ ...wanted, page });
    results.current.focus();
    results.current.scrollIntoView({ block: 'start' });
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
      {error && <NotLoaded error={error} onRetry={() => ask(wanted)} />}
      {found && (
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
          <Pages found={{ ...found, total: found.found, counted: found.found }} busy={busy} onTurn={turned} />
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
