// After 提交: the case number, who has the case now, how long that usually takes, and how the answer comes.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { Facts } from '../lib/facts.jsx';
import { dateTime } from '../lib/format.js';
import { NotLoaded } from '../lib/loading.jsx';
import { OfficeContact } from '../lib/office-contact.jsx';
import { PaperLink } from '../lib/paper-link.jsx';
import { say as common } from '../messages/common.zh.js';
import { submitted as say } from '../messages/submitted.zh.js';
import { whileWaiting } from './while-waiting.js';

const REFRESH = 1500;

function Submitted({ id }) {
  const [receipt, setReceipt] = useState(null);
  const [error, setError] = useState(null);
  const [looks, setLooks] = useState(0);
  const look = () => {
    setError(null);
    setLooks(count => count + 1);
  };
  useEffect(() => {
    get(`/api/declarations/${id}/receipt`).then(setReceipt, setError);
  }, [looks]);
  useEffect(() => {
    if (receipt?.summary.status === 'CHECKING') {
      const timer = setTimeout(look, REFRESH);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [receipt, error]);
  if (!receipt) {
    return error ? <NotLoaded error={error} onRetry={look} /> : <p role="status">{common.loading}</p>;
  }
  const { summary, round, name } = receipt;
  const again = round > 1;
  return (
    <>
      <section class="confirmation">
        <h1 tabIndex={-1}>{again ? say.titleAgain : say.title}</h1>
        <p>{summary.submittedAt && say.at(dateTime(summary.submittedAt).slice(0, -3))}</p>
        <dl>
          <dt>{say.number}</dt>
          <dd>{summary.caseNumber}</dd>
        </dl>
        <Copy text={summary.caseNumber} />
        <p class="small">{say.keep}</p>
      </section>
      <What summary={summary} name={name} />
      <Now receipt={receipt} again={again} />
      {receipt.turn && (
        <section class="card">
          <h2>{say.meanwhileTitle}</h2>
          <ul>
            {whileWaiting(receipt).map(text => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="actions submitted-ways">
        <a class="zc-button zc-primary" href={`/me/cases/${id}`}>
          {say.progress}
        </a>
        <PaperLink class="zc-button" href={`/api/declarations/${id}/summary.pdf`} gaps={`/api/declarations/${id}/summary/gaps`}>
          {say.print}
        </PaperLink>
        <a class="zc-button" href="/me/cases">
          {say.toCases}
        </a>
      </p>
    </>
  );
}

/** For who writes it down elsewhere; not where the browser lets no page copy. */
function Copy({ text }) {
  const [said, setSaid] = useState('');
  if (!navigator.clipboard) {
    return null;
  }
  const copy = () => navigator.clipboard.writeText(text).then(() => setSaid(say.copied), () => setSaid(say.notCopied));
  return (
    <p class="copy">
      <button type="button" class="zc-button zc-small" onClick={copy}>
        {say.copy}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

/** Who declared what. */
function What({ summary, name }) {
  const facts = [
    [say.name, name],
    [say.business, summary.businessName],
    [say.level, summary.levelName],
    [say.specialty, summary.specialtyName],
    [say.employer, summary.employerName],
  ];
  return (
    <section class="card">
      <h2>{say.whatTitle}</h2>
      <Facts facts={facts} />
    </section>
  );
}

function Now({ receipt, again }) {
  const { summary, turn } = receipt;
  if (summary.status === 'CHECKING') {
    return (
      <p class="card working" role="status">
        {say.checking}
      </p>
    );
  }
  if (summary.taskId) {
    return (
      <section class="card returned-box" role="alert">
        <p>{say.back}</p>
        <p class="actions">
          <a class="zc-button zc-primary" href={`/tasks/${summary.taskId}`}>
            {say.goMend}
          </a>
        </p>
      </section>
    );
  }
  if (!turn) {
    return <p class="card">{say.over(summary.statusLabel)}</p>;
  }
  return (
    <section class="card">
      <h2>{say.nowTitle}</h2>
      <p>{again ? say.whoAgain(turn.office) : say.who(turn.office)}</p>
      <Pace pace={turn.pace} dueDays={turn.dueDays} />
      <Told receipt={receipt} />
      {turn.contact && (
        <>
          <h3>{say.contact}</h3>
          <OfficeContact office={turn.contact} />
        </>
      )}
    </section>
  );
}

/** Where too few decisions were made to say what is usual, the time that the office has. */
function Pace({ pace, dueDays }) {
  return pace ? (
    <p>
      {say.pace[pace.whose]}
      <strong>{pace.workingDays === 0 ? say.sameDay : say.days(pace.workingDays)}</strong>
      <span class="muted">{say.notPromise}</span>
    </p>
  ) : (
    <p>{say.noPace(dueDays)}</p>
  );
}

function Told({ receipt: { mobile, email } }) {
  return (
    <p>
      {mobile ? say.told.mobile(mobile) : email && say.told.email(email)}
      {say.told.online}
    </p>
  );
}

const host = document.getElementById('submitted');
render(<Submitted id={host.dataset.id} />, host);
