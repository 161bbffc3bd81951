// After 提交: the case number, who has the case now, how long that usually takes, and how the answer comes.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { NotLoaded } from '../lib/loading.jsx';
import { PaperLink } from '../lib/paper-link.jsx';
import { say as common } from '../messages/common.zh.js';
import { submitted as say } from '../messages/submitted.zh.js';

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
  const { summary, round } = receipt;
  const again = round > 1;
  return (
    <>
      <section class="confirmation">
        <h1 tabIndex={-1}>{again ? say.titleAgain : say.title}</h1>
        <p>{summary.businessName}</p>
        <dl>
          <dt>{say.number}</dt>
          <dd>{summary.caseNumber}</dd>
        </dl>
        <p class="small">{say.keep}</p>
      </section>
      <Now receipt={receipt} again={again} />
      {receipt.turn && (
        <section class="card">
          <h2>{say.meanwhileTitle}</h2>
          <ul>
            {say.meanwhile.map(text => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="actions">
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
      <p>{again ? say.whoAgain(turn.office, turn.stageName) : say.who(turn.office, turn.stageName)}</p>
      <Pace pace={turn.pace} />
      <Told receipt={receipt} />
      {turn.contact && <Contact office={turn.contact} />}
    </section>
  );
}

/** Nothing where too few decisions were made to say anything. */
function Pace({ pace }) {
  return pace ? (
    <p>
      {say.pace[pace.whose]}
      <strong>{pace.workingDays === 0 ? say.sameDay : say.days(pace.workingDays)}</strong>
      <span class="muted">{say.notPromise}</span>
    </p>
  ) : null;
}

function Told({ receipt: { mobile, email } }) {
  return (
    <p>
      {mobile ? say.told.mobile(mobile) : email && say.told.email(email)}
      {say.told.online}
    </p>
  );
}

/** Where nobody gave a number, the line of every human resources office answers. */
function Contact({ office: { phones, address, hours, sample } }) {
  const facts = [
    [say.phone, phones.length ? phones.map(phone => <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>) : say.line],
    [say.address, address],
    [say.hours, hours],
  ];
  return (
    <>
      <h3>
        {say.contact}
        {sample && <span class="muted">{say.sample}</span>}
      </h3>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

const host = document.getElementById('submitted');
render(<Submitted id={host.dataset.id} />, host);
