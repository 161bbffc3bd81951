// One case: where it is, who has it, what happened, and what to do now.
import Viewer from 'bpmn-js/lib/Viewer';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Comparison } from '../form/comparison.jsx';
import { get, request } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { dateTime, dayAndTime } from '../lib/format.js';
import { PaperLink } from '../lib/paper-link.jsx';
import { cases as say } from '../messages/cases.zh.js';
import { say as common } from '../messages/common.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';

const REFRESH = 1500;

function CasePage({ id }) {
  const [detail, setDetail] = useState(null);
  const [problem, setProblem] = useState(null);
  // a failed look counts as one: the next one follows, and only the first has nothing else to show
  const load = () =>
    get(`/api/declarations/${id}`).then(setDetail, error => {
      setDetail(before => before && { ...before });
      if (!detail) {
        setProblem(error.status > 0 ? error.message : common.loadFailed);
      }
    });
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

  if (!detail) {
    return <p role="status">{problem ?? common.loading}</p>;
  }
  const { summary } = detail;
  const withdraw = async () => {
    const sure = await ask({
      title: say.withdrawTitle,
      body: <p>{say.withdrawText}</p>,
      buttons: [
        { label: common.cancel, value: false },
        { label: say.withdraw, value: true, primary: true },
      ],
    });
    if (sure) {
      await request('POST', `/api/declarations/${id}/withdrawal`).then(
        () => setProblem(null),
        error => setProblem(error.message),
      );
      await load();
    }
  };
  return (
    <>
      <h1>
        {summary.businessName} <span class={`badge ${summary.status} ${summary.bucket}`}>{summary.statusLabel}</span>
      </h1>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Next detail={detail} />
      <section class="card">
        <dl class="facts">
          {[
            [say.number, summary.caseNumber],
            [say.appliedAt, dateTime(summary.createdAt)],
            [say.division, summary.divisionName],
            [say.employer, summary.employerName],
            [say.specialty, summary.specialtyName],
            [say.level, summary.levelName],
          ].map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="actions">
          <PaperLink class="zc-button" href={`/api/declarations/${id}/summary.pdf`} gaps={`/api/declarations/${id}/summary/gaps`}>
            {say.print}
          </PaperLink>
          {detail.canWithdraw && (
            <button type="button" class="zc-button" onClick={withdraw}>
              {say.withdraw}
            </button>
          )}
        </p>
      </section>
      {detail.stages.length > 0 && <Stages stages={detail.stages} returned={summary.status === 'RETURNED'} />}
      {detail.checks.length > 0 && <Checks checks={detail.checks} />}
      <Comparison id={id} version={summary.status} />
      <Materials slots={detail.materials} />
      <section class="card">
        <h2>{say.timeline}</h2>
        <ol class="timeline">
          {detail.events.map(event => (
            <li>
              <strong>{event.title}</strong>
              <time>{dateTime(event.at)}</time>
              {(event.actor || event.detail) && <span>{[event.actor, event.detail].filter(Boolean).join('　')}</span>}
            </li>
          ))}
        </ol>
      </section>
      <Diagrams id={id} status={summary.status} />
    </>
  );
}

/** What the applicant is to do, or wait for, now. */
function Next({ detail }) {
  const { summary } = detail;
  if (summary.status === 'CHECKING') {
    return (
      <p class="card working" role="status">
        {summary.submittedAt ? say.workingAfterSubmit : say.working}
      </p>
    );
  }
  if (summary.status === 'RETURNED') {
    return (
      <section class="card returned-box">
        <h2>{say.returnedTitle}</h2>
        {summary.deadline && <p class="urgent">{say.deadline(dayAndTime(summary.deadline))}</p>}
        <Opinion text={detail.opinion} />
        <ol>
          {detail.returnedItems.map(item => (
            <li>
              <strong>{item.itemName}</strong>：{item.reason}
            </li>
          ))}
        </ol>
        <Go taskId={summary.taskId} label={say.mend} />
      </section>
    );
  }
  if (summary.status === 'REJECTED') {
    return (
      <section class="card returned-box">
        <h2>{say.rejectedTitle}</h2>
        <Opinion text={detail.opinion} />
      </section>
    );
  }
  if (summary.status === 'LAPSED') {
    return <p class="card returned-box">{say.lapsedText}</p>;
  }
  const withdrawn = summary.status === 'WITHDRAWN';
  return summary.taskId ? (
    <section class="card working-done">
      <p>{withdrawn ? say.withdrawn : say.ready}</p>
      <Go taskId={summary.taskId} label={withdrawn ? say.mend : say.goFill} />
    </section>
  ) : null;
}

function Opinion({ text }) {
  return text ? (
    <p class="opinion">
      <strong>{say.opinion}：</strong>
      {text}
    </p>
  ) : null;
}

function Go({ taskId, label }) {
  return taskId ? (
    <p class="actions">
      <a class="zc-button zc-primary zc-large" href={`/tasks/${taskId}`}>
        {label}
      </a>
    </p>
  ) : null;
}

function Stages({ stages, returned }) {
  const state = stage => {
    if (stage.state !== 'current') {
      return say.stageState[stage.state];
    }
    if (returned) {
      return say.stageReturned;
    }
    if (!stage.since) {
      return say.stageState.current;
    }
    return stage.claimed
      ? say.claimed
      : say.waitingClaim(Math.floor((Date.now() - new Date(stage.since)) / 86400000));
  };
  return (
    <section class="card">
      <h2>{say.stages}</h2>
      <ol class="stages">
        {stages.map(stage => (
          <li class={stage.state}>
            <strong>{stage.name}</strong>
            <small>{stage.office}</small>
            <small>{state(stage)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Checks({ checks }) {
  return (
    <section class="card">
      <h2>{say.checks}</h2>
      {checks.map(check => (
        <p>
          <span class={`badge ${check.outcome === 'MATCH' ? 'ok' : 'DRAFT'}`}>
            {common.kind[check.kind]}：{common.checkOutcome(check)}
          </span>{' '}
          {check.summary}
        </p>
      ))}
    </section>
  );
}

function Materials({ slots }) {
  const files = slots.flatMap(slot => slot.files.map(file => ({ slot, file })));
  if (files.length === 0) {
    return null;
  }
  return (
    <section class="card">
      <h2>{say.materials}</h2>
      <ul>
        {files.map(({ slot, file }) => (
          <li>
            {slot.name}：
            <button type="button" class="zc-link" onClick={() => previewPdf(file)}>
              {file.fileName}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Diagrams({ id, status }) {
  const [processes, setProcesses] = useState([]);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    get(`/api/declarations/${id}/diagram`).then(
      found => setProcesses(found.processes),
      () => setProcesses([]),
    );
  }, [id, status]);
  if (processes.length === 0) {
    return null;
  }
  return (
    <section class="card">
      <h2>{say.diagram}</h2>
      <div class="tabs" role="tablist">
        {processes.map((process, index) => (
          <button type="button" role="tab" aria-selected={shown === index} onClick={() => setShown(index)}>
            {process.name}
          </button>
        ))}
      </div>
      <Diagram process={processes[Math.min(shown, processes.length - 1)]} />
      <p class="legend">
        <span>
          <i />
          {say.legendDone}
        </span>
        <span>
          <i class="now" />
          {say.legendNow}
        </span>
      </p>
    </section>
  );
}

function Diagram({ process }) {
  const frame = useRef();
  const host = useRef();
  useEffect(() => {
    const viewer = new Viewer({ container: host.current });
    viewer.importXML(process.bpmnXml).then(() => {
      const canvas = viewer.get('canvas');
      process.done.forEach(element => canvas.addMarker(element, 'zc-done'));
      process.current.forEach(element => canvas.addMarker(element, 'zc-current'));
      show(canvas, frame.current, host.current, viewer.get('elementRegistry').get(process.current[0]));
    });
    return () => viewer.destroy();
  }, [process]);
  return (
    <div class="diagram" ref={frame} tabIndex={0} role="img" aria-label={process.name}>
      <div ref={host} />
    </div>
  );
}

const MARGIN = 20;
const SMALLEST = 0.6;

/** As wide as the page; where that would be unreadable it is scrolled, beginning at the current step. */
function show(canvas, frame, host, current) {
  const { inner } = canvas.viewbox();
  const whole = { x: inner.x - MARGIN, y: inner.y - MARGIN, width: inner.width + 2 * MARGIN, height: inner.height + 2 * MARGIN };
  const scale = Math.min(1, Math.max(SMALLEST, frame.clientWidth / whole.width));
  host.style.width = `${whole.width * scale}px`;
  host.style.height = `${whole.height * scale}px`;
  canvas.resized();
  canvas.viewbox(whole);
  if (current) {
    frame.scrollLeft = (current.x + current.width / 2 - whole.x) * scale - frame.clientWidth / 2;
    frame.scrollTop = (current.y + current.height / 2 - whole.y) * scale - frame.clientHeight / 2;
  }
}

const host = document.getElementById('case');
render(<CasePage id={host.dataset.id} />, host);
