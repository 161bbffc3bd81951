import { useState, useEffect } from 'preact/hooks';
import { get } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { say as common } from '../messages/common.zh.js';
import { office as words } from '../messages/office.zh.js';
import { Tabs } from '../portal/case/tabs.jsx';
import { MaterialViewer } from '../widgets/material-viewer.jsx';
import { Acts } from './acts.jsx';
import { CaseArchive } from './archive.jsx';
import { CaseCertificate } from './certificate.jsx';
import { Gone } from './gone.jsx';
import { Hand } from './hand.jsx';
import { Notes } from './notes.jsx';
import { Answers, Checks, Decisions, Timeline } from './parts.jsx';
import { Stages } from './stages.jsx';

/** One case to read: where it is, who has it, and everything that was sent, checked and decided. */
export function Case({ id }) {
  const [one, setOne] = useState();
  const [error, setError] = useState();
  const load = () =>
    get(`/api/office/cases/${id}`).then(found => {
      setError(undefined);
      setOne(found);
    }, setError);
  useEffect(() => {
    load();
  }, [id]);
  if (!one) {
    return error ? <Gone error={error} onRetry={load} /> : <p role="status">{common.loading}</p>;
  }
  return (
    <article class="office-case">
      <Head one={one} />
      <Hand one={one}>
        <Acts one={one} reload={load} />
      </Hand>
      <Stages stages={one.stages} status={one.declaration.status} />
      <CaseCertificate id={id} status={one.declaration.status} />
      <CaseArchive id={id} status={one.declaration.status} />
      <Notes id={id} hand={one.hand} />
      <Tabs
        label={words.tabsTitle}
        tabs={[
          ['decisions', words.tabs.decisions, () => <Decisions one={one} />],
          ['answers', words.tabs.answers, () => <Answers parts={one.answers} />],
          ['files', words.tabs.files, () => <Files slots={one.materials} />],
          ['checks', words.tabs.checks, () => <Checks checks={one.checks} />],
          ['history', words.tabs.history, () => <Timeline events={one.events} />],
        ]}
      />
    </article>
  );
}

function Head({ one: { declaration, choice, state } }) {
  const facts = [
    [words.number, declaration.caseNumber],
    [words.idNumber, declaration.applicantIdNumber],
    declaration.applicantMobile ? [words.mobile, declaration.applicantMobile] : [words.email, declaration.applicantEmail],
    [words.employer, choice.employer],
    [words.specialty, choice.specialty],
    [words.level, choice.level],
    [words.division, choice.division],
    [words.submittedAt, `${dateTime(declaration.submittedAt).slice(0, 16)}（${words.rounds(choice.round)}）`],
  ];
  return (
    <header class="office-head">
      <h1>
        {declaration.applicantName} <small>{declaration.businessName}</small> <span class={`badge office-${state}`}>{declaration.statusLabel}</span>
      </h1>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <a class="zc-button" href={`/api/declarations/${declaration.id}/summary.pdf`}>
          {words.print}
        </a>
      </p>
    </header>
  );
}

const NO_MARKS = { open: false, of: () => undefined };

function Files({ slots }) {
  if (slots.length === 0) {
    return <p>{words.noFiles}</p>;
  }
  return (
    <>
      <h3 class="zc-unseen">{words.tabs.files}</h3>
      <MaterialViewer slots={slots} changedSince={[]} asked={() => undefined} marking={NO_MARKS} />
    </>
  );
}
