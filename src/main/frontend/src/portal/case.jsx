// One case: where it is and what to do now; then what happened, what was filled in, the files, and what records said.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readAbout } from '../centre/unread.js';
import { get } from '../lib/api.js';
import { words } from '../messages/case.zh.js';
import { say as common } from '../messages/common.zh.js';
import { Answers } from './case/answers.jsx';
import { Checks } from './case/checks.jsx';
import { Deeds } from './case/deeds.jsx';
import { Deleted } from './case/deleted.jsx';
import { showHelpFor } from './case/help-link.js';
import { FoldedDiagram } from './case/folded-diagram.jsx';
import { Files } from './case/files.jsx';
import { Head } from './case/head.jsx';
import { History } from './case/history.jsx';
import { Now } from './case/now.jsx';
import { isMaterial, placeToMend } from './case/returned.js';
import { ReExaminationLater } from './case/re-examination-later.jsx';
import { Steps } from './case/steps.jsx';
import { Tabs } from './case/tabs.jsx';
import { Unreadable } from './case/unreadable.jsx';

const REFRESH = 1500;

function CasePage({ id, diagramStyle }) {
  const [detail, setDetail] = useState(null);
  const [failure, setFailure] = useState(null);
  const [problem, setProblem] = useState(null);
  const [deleted, setDeleted] = useState(false);
  const told = useRef();
  const there = Boolean(detail);
  // what cannot be marked now is marked the next time: the page has said it all the same
  useEffect(() => {
    if (there) {
      readAbout(id).catch(error => console.warn(error));
    }
  }, [there]);
  // a failed look counts as one: the next one follows, and only the first has nothing else to show
  const load = () =>
    get(`/api/declarations/${id}`).then(
      found => {
        setFailure(null);
        setDetail(found);
      },
      error => {
        setDetail(before => before && { ...before });
        setFailure(error);
      },
    );
  useEffect(() => {
    load();
  }, []);
  useEffect(() => {
    if (detail?.summary.status === 'CHECKING') {
      const timer = setTimeout(load, REFRESH);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [detail]);
  useEffect(() => {
    if (detail) {
      showHelpFor(detail.summary);
    }
  }, [detail?.summary.status]);
  // whoever comes back from another tab, where the case may have moved on, sees it as it is
  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && !deleted && load();
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [deleted]);

  if (deleted) {
    return <Deleted summary={detail.summary} />;
  }
  if (!detail) {
    return failure ? <Unreadable error={failure} onRetry={load} /> : <p class="zc-loading" role="status">{common.loading}</p>;
  }
  const { summary } = detail;
  const returned = detail.returnedItems.map(item => ({ ...item, place: placeToMend(item, detail) }));
  const files = returned.filter(isMaterial);
  const sections = returned.filter(item => !isMaterial(item));
  /** Does what the person asked for, shows the case as it is then, and what came of it first. */
  const act = deed =>
    deed()
      .then(
        () => setProblem(null),
        error => setProblem(error.message),
      )
      .then(load)
      .then(() => told.current?.querySelector('.problem, h2').focus());
  return (
    <article class="case-page">
      <Head summary={summary} />
      <div ref={told}>
        {problem && (
          <p class="problem" role="alert" tabIndex={-1}>
            {problem}
          </p>
        )}
        <Now detail={detail} />
      </div>
      <ReExaminationLater id={id} status={summary.status} reload={load} />
      <Steps detail={detail} />
      <Tabs
        label={words.tabsTitle}
        tabs={[
          ['history', words.tabs.history, () => <History events={detail.events} returns={detail.returns} />],
          ['answers', words.tabs.answers, () => <Answers id={id} version={`${summary.status} ${summary.submittedAt}`} returned={sections} />, sections.length],
          ['files', words.tabs.files, () => <Files slots={detail.materials} editable={summary.bucket === 'todo'} returned={files} />, files.length],
          ['checks', words.tabs.checks, () => <Checks id={id} summary={summary} checks={detail.checks} />],
        ]}
      />
      <Deeds detail={detail} act={act} onDeleted={() => setDeleted(true)} />
      <FoldedDiagram id={id} status={summary.status} style={diagramStyle} />
    </article>
  );
}

const host = document.getElementById('case');
render(<CasePage id={host.dataset.id} diagramStyle={host.dataset.diagramStyle} />, host);
