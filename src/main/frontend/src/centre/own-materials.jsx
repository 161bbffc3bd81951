// 我的材料: degrees, work history and files of all own declarations.
import { dateTime } from '../lib/format.js';
import { reuse } from '../messages/reuse.zh.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { FileFacts } from '../reuse/file-facts.jsx';
import { grouped } from '../reuse/grouped.js';
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
      <Part title={words.degrees} none={words.noDegrees} list={grouped(degrees, textOf.degrees)} one={row => <Row used={row} kind="degrees" />} />
      <Part title={words.jobs} none={words.noJobs} list={grouped(jobs, textOf.jobs)} one={row => <Row used={row} kind="jobs" />} />
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
        {used.others > 0 && <small>{words.alsoIn(used.others)}</small>}
      </span>
      <ToCase id={used.caseId} number={used.caseNumber} />
    </li>
  );
}

/** What has expired is refused like what serves one declaration only. */
const canBeUsed = file => file.reusable && !file.expired;

function File({ file }) {
  return (
    <li class="zc-reuse-file">
      <span>
        <strong>{file.name ?? words.unknownKind}</strong>
        <span class={`badge zc-reuse-kind${canBeUsed(file) ? ' ok' : ''}`}>{canBeUsed(file) ? words.again : words.once}</span>
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
