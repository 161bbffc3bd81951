// 职称公示: what is published, by office and period; from there somebody objects, or asks what became of an objection.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { publicity as words } from '../messages/publicity.zh.js';
import { AskState } from '../publicity/ask-state.jsx';
import { groupsOf } from '../publicity/groups.js';
import { ObjectionForm } from '../publicity/objection-form.jsx';
import { Receipt } from '../publicity/receipt.jsx';
import { Filter, Group } from '../publicity/lists.jsx';

const find = wanted => request('POST', '/api/publicity/searches', wanted);

function Page({ first }) {
  const [found, setFound] = useState(first);
  const [asked, setAsked] = useState({ name: '', office: '' });
  const [about, setAbout] = useState(null);
  const [receipt, setReceipt] = useState(null);
  const top = useRef();
  const search = useAction(async wanted => {
    setFound(await find({ ...wanted, page: 0 }));
    setAsked(wanted);
  });
  const more = useAction(async () => {
    const next = await find({ ...asked, page: Math.ceil(found.entries.length / found.pageSize) });
    setFound({ ...next, entries: [...found.entries, ...next.entries] });
  });
  // what takes the place of the list begins at its top
  useEffect(() => {
    if (about || receipt) {
      top.current.focus();
      top.current.scrollIntoView({ block: 'start' });
    }
  }, [about, receipt]);
  if (about || receipt) {
    const back = () => {
      setAbout(null);
      setReceipt(null);
    };
    return (
      <div class="publicity-one" ref={top} tabIndex={-1}>
        {receipt ? <Receipt {...receipt} onBack={back} /> : <ObjectionForm about={about} onBack={back} onSent={setReceipt} />}
      </div>
    );
  }
  const searched = asked.name !== '' || asked.office !== '';
  return (
    <>
      <Filter offices={found.offices} busy={search.busy} onSearch={search.run} />
      <Problem error={search.error ?? more.error} />
      <div role="status">{found.total > 0 ? <p class="publicity-count">{words.count(found.total)}</p> : <p class="card">{searched ? words.noneFound : words.none}</p>}</div>
      {groupsOf(found.entries).map(group => (
        <Group key={`${group.office} ${group.from} ${group.to}`} group={group} onObject={setAbout} />
      ))}
      {found.entries.length < found.total && (
        <p class="actions">
          <button type="button" class="zc-button" disabled={more.busy} onClick={() => more.run()}>
            {words.more}
          </button>
        </p>
      )}
      <AskState />
    </>
  );
}

const host = document.getElementById('publicity');
whileLoading(host, () => find({ page: 0 })).then(first => render(<Page first={first} />, host));
