// 我的材料: degrees, work history and files of all own declarations.
import { dateTime } from '../lib/format.js';
import { reuse } from '../messages/reuse.zh.js';
import { ageOf } from '../reuse/age.js';
import { grouped } from '../reuse/grouped.js';
import { textOf } from '../reuse/row-text.js';
import { nameOf } from './case-name.js';
import { Empty } from './empty.jsx';
import { canBeUsed, OwnFile } from './own-file.jsx';

const words = reuse.mine;

/** @param cases the own ones, by whose names people know what they used something for */
export function OwnMaterials({ found: { degrees, jobs, files }, cases }) {
  if (degrees.length + jobs.length + files.length === 0) {
    return (
      <Empty picture="files" title={words.none}>
        <p>{words.noneText}</p>
        <p class="actions">
          <a class="zc-button zc-primary" href="/me#declare">
            {words.start}
          </a>
        </p>
      </Empty>
    );
  }
  const names = new Map(cases.map(one => [one.id, nameOf(one)]));
  const file = one => <OwnFile file={one} usedFor={names.get(one.caseId)} toCase={<ToCase id={one.caseId} number={one.caseNumber} />} />;
  const row = kind => used => <Row used={used} kind={kind} usedFor={names.get(used.caseId)} />;
  return (
    <>
      <Part title={words.files} none={words.noFiles} text={words.filesText} list={files.filter(canBeUsed)} one={file} />
      <Part title={words.filesOnce} none={words.noFilesOnce} text={words.filesOnceText} list={files.filter(one => !canBeUsed(one))} one={file} />
      <Part title={words.degrees} none={words.noDegrees} list={grouped(degrees, textOf.degrees)} one={row('degrees')} />
      <Part title={words.jobs} none={words.noJobs} list={grouped(jobs, textOf.jobs)} one={row('jobs')} />
    </>
  );
}

function Part({ title, text, none, list, one }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {text && list.length > 0 && <p class="muted">{text}</p>}
      {list.length === 0 ? <p class="muted">{none}</p> : <ul class="zc-reuse-list">{list.map(one)}</ul>}
    </section>
  );
}

function Row({ used, kind, usedFor }) {
  const { title, facts } = textOf[kind](used.row);
  return (
    <li class="zc-reuse-file">
      <span>
        <strong>{title}</strong>
        <small>{facts}</small>
        <small>{words.filledIn(ageOf(used.savedAt), dateTime(used.savedAt).slice(0, 10), usedFor ?? words.caseOf(used.caseNumber))}</small>
        {used.others > 0 && <small>{words.alsoIn(used.others)}</small>}
      </span>
      <ToCase id={used.caseId} number={used.caseNumber} />
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
