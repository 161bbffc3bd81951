// 我的材料: degrees, work history and files of all own declarations.
import { dateTime } from '../lib/format.js';
import { reuse } from '../messages/reuse.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { FileFacts } from '../reuse/file-facts.jsx';
import { textOf } from '../reuse/row-text.js';
import { Empty } from './empty.jsx';

const words = reuse.mine;

export function OwnMaterials({ found: { degrees, jobs, files } }) {
  if (degrees.length + jobs.length + files.length === 0) {
    return (
      <Empty picture="files" title={words.none}>
        <p>{words.noneText}</p>
        <p class="actions">
          <a class="zc-button zc-primary" href="/services/initial-declaration">
            {words.start}
          </a>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <Part title={words.files} none={words.noFiles} list={files} one={file => <File file={file} />} />
      <Part title={words.degrees} none={words.noDegrees} list={degrees} one={row => <Row used={row} kind="degrees" />} />
      <Part title={words.jobs} none={words.noJobs} list={jobs} one={row => <Row used={row} kind="jobs" />} />
    </>
  );
}

function Part({ title, none, list, one }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {list.length === 0 ? <p class="muted">{none}</p> : <ul class="zc-reuse-list">{list.map(one)}</ul>}
    </section>
  );
}

function Row({ used, kind }) {
  const { title, facts } = textOf[kind](used.row);
  return (
    <li class="zc-reuse-file">
      <span>
        <strong>{title}</strong>
        <small>{facts}</small>
        <small>{reuse.from(used.caseNumber, dateTime(used.savedAt).slice(0, 10))}</small>
      </span>
      <ToCase id={used.caseId} number={used.caseNumber} />
    </li>
  );
}

function File({ file }) {
  return (
    <li class="zc-reuse-file">
      <span>
        <strong>{file.name ?? words.unknownKind}</strong>
        <small>{file.fileName}</small>
        <FileFacts file={file} />
      </span>
      <span class="zc-reuse-deeds">
        <button type="button" class="zc-button" aria-label={reuse.previewOf(file.fileName)} onClick={() => previewPdf(file)}>
          {reuse.preview}
        </button>
        <ToCase id={file.caseId} number={file.caseNumber} />
      </span>
    </li>
  );
}

function ToCase({ id, number }) {
  return (
    <a class="zc-button zc-plain" href={`/me/cases/${id}`} aria-label={words.toCaseOf(number)}>
      {words.toCase}
    </a>
  );
}
