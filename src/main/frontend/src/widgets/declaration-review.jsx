import { Errors } from '@bpmn-io/form-js-viewer';
import { useState } from 'preact/hooks';
import { dateTime } from '../format.js';
import { Comparison } from '../comparison.jsx';
import { say } from '../messages.zh.js';
import { PdfPages } from '../pdf-preview.jsx';
import { useService, useTaskForm } from './context.js';
import { Findings } from './findings.jsx';
import { rowsOf } from './read-only.js';

/**
 * All of a case on one screen: what was typed, what the checks found, every PDF, what was decided before; and on each
 * item a mark to return it with a reason. The field's value is the list of marks: [{item, reason}].
 */
export function DeclarationReview(props) {
  const taskForm = useTaskForm();
  const form = useService('form');
  const { view } = taskForm;
  const marks = Array.isArray(props.value) ? props.value : [];
  const files = view.materials.flatMap(slot => slot.files.map(one => ({ ...one, item: `material:${slot.slot}`, slotName: slot.name })));
  const [shown, setShown] = useState(0);
  const file = files[shown] ?? null;
  const setFile = wanted => setShown(files.findIndex(one => one.id === wanted.id));
  const step = by => setShown((shown + by + files.length) % files.length);

  const set = next => {
    props.onChange({ value: next });
    if (next.length && !form._getState().data.outcome) {
      chooseReturned(form);
    }
  };
  const marking = {
    open: taskForm.canEdit,
    of: item => marks.find(mark => mark.item === item),
    toggle: (item, on) => set(on ? [...marks, { item, reason: '' }] : marks.filter(mark => mark.item !== item)),
    explain: (item, reason) => set(marks.map(mark => (mark.item === item ? { ...mark, reason } : mark))),
  };
  const groups = view.review.formSchema.components.filter(component => component.type === 'group' && component.path);
  return (
    <div class="zc-review" data-field={props.field.id}>
      <Head view={view} />
      <div class="zc-review-columns">
        <div class="zc-review-content">
          <Checks checks={view.checks} />
          {view.review.remarks.length > 0 && <Remarks remarks={view.review.remarks} />}
          <Comparison id={view.declaration.id} />
          {groups.map(group => (
            <ReviewedSection group={group} view={view} marking={marking} />
          ))}
          <h3 class="zc-review-title">{say.materials}</h3>
          {view.materials.map(slot => (
            <ReviewedSlot slot={slot} view={view} marking={marking} shown={file} onShow={setFile} />
          ))}
          <History decisions={view.review.decisions} />
        </div>
        {file && (
          <div class="zc-review-viewer">
            <PdfPages file={file} onStep={files.length > 1 ? step : undefined}>
              <div class="zc-review-shown">
                <strong>{file.slotName}</strong>
                <span>{say.fileOf(shown + 1, files.length)}</span>
                <Mark item={file.item} name={file.slotName} marking={marking} />
                <Reason item={file.item} name={file.slotName} marking={marking} />
              </div>
            </PdfPages>
          </div>
        )}
      </div>
      {marks.length > 0 && <p class="zc-marks">{say.willReturn(marks.length)}</p>}
      <Errors errors={props.errors} />
    </div>
  );
}

function chooseReturned(form) {
  const outcome = form
    .get('formFieldInstanceRegistry')
    .getAll()
    .find(instance => instance.valuePath.join('.') === 'outcome');
  if (outcome) {
    form._update({ fieldInstance: outcome, value: 'returned' });
  }
}

function Head({ view }) {
  const { declaration, review } = view;
  const facts = [
    [say.applicant, declaration.applicantName],
    [say.idNumber, declaration.applicantIdNumber],
    declaration.applicantMobile ? [say.mobile, declaration.applicantMobile] : [say.email, declaration.applicantEmail ?? say.notFilled],
    [say.caseNumber, declaration.caseNumber],
  ];
  return (
    <div class="zc-review-head">
      <h2>
        {declaration.businessName} · {review.stageName}
      </h2>
      <dl>
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value ?? say.notFilled}</dd>
          </div>
        ))}
      </dl>
      <a href={`/api/declarations/${declaration.id}/summary.pdf`} download>
        {say.print}
      </a>
    </div>
  );
}

/** What the rules found and a person has to judge. */
function Remarks({ remarks }) {
  return (
    <section class="zc-review-section">
      <header>
        <h3>{say.remarks}</h3>
      </header>
      <ul class="zc-remarks">
        {remarks.map(remark => (
          <li>
            {remark.message}
            {remark.confirmed && <span class="zc-chip zc-chip-missing">{say.confirmedByApplicant}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checks({ checks }) {
  return (
    <section class="zc-review-section">
      <header>
        <h3>{say.checks}</h3>
      </header>
      {checks.map(check => (
        <p class="zc-check">
          <span class={`zc-chip zc-check-${check.outcome.toLowerCase()}`}>
            {say.kind[check.kind] ?? check.kind}：{say.checkOutcome(check)}
          </span>
          {check.summary}
        </p>
      ))}
    </section>
  );
}

function ReviewedSection({ group, view, marking }) {
  const item = `section:${group.path}`;
  const rows = rowsOf(group, view.review.formData, view.labels);
  if (rows.length === 0) {
    return null;
  }
  return (
    <section class={`zc-review-section${marking.of(item) ? ' zc-marked' : ''}`} aria-label={group.label}>
      <header>
        <h3>{group.label}</h3>
        {view.review.changedSince.includes(item) && <span class="zc-chip zc-chip-changed">{say.changed}</span>}
        <Mark item={item} name={group.label} marking={marking} />
      </header>
      <Reason item={item} name={group.label} marking={marking} />
      <dl>
        {rows.map(row => (
          <div class={`zc-row${row.long ? ' zc-long' : ''}${row.title ? ' zc-row-title' : ''}`}>
            <dt>{row.label}</dt>
            {!row.title && <dd>{row.text || say.notFilled}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function ReviewedSlot({ slot, view, marking, shown, onShow }) {
  const item = `material:${slot.slot}`;
  return (
    <section class={`zc-review-section zc-review-slot${marking.of(item) ? ' zc-marked' : ''}`} aria-label={slot.name}>
      <header>
        <h4>{slot.name}</h4>
        {view.review.changedSince.includes(item) && <span class="zc-chip zc-chip-changed">{say.changed}</span>}
        {(slot.required || slot.files.length > 0) && <Mark item={item} name={slot.name} marking={marking} />}
      </header>
      <Reason item={item} name={slot.name} marking={marking} />
      {slot.files.length === 0 && <p class="zc-hint">{say.noFile}</p>}
      {slot.files.map(file => (
        <div class="zc-file">
          <button type="button" class={`zc-link${shown?.id === file.id ? ' zc-shown' : ''}`} onClick={() => onShow(file)}>
            {file.fileName}
          </button>
          <small>
            {say.pages(file.pages)}，{dateTime(file.uploadedAt)}
          </small>
          {file.warnings.map(warning => (
            <p class="zc-warning">{warning.message}</p>
          ))}
          <Findings findings={file.findings} />
        </div>
      ))}
    </section>
  );
}

function Mark({ item, name, marking }) {
  if (!marking.open) {
    return null;
  }
  return (
    <label class="zc-mark">
      <input
        type="checkbox"
        checked={Boolean(marking.of(item))}
        aria-label={`${say.returnThis} ${name}`}
        onChange={event => marking.toggle(item, event.target.checked)}
      />
      {say.returnThis}
    </label>
  );
}

function Reason({ item, name, marking }) {
  const mark = marking.of(item);
  if (!mark) {
    return null;
  }
  return (
    <div class="zc-mark-reason">
      <textarea
        aria-label={say.reasonFor(name)}
        placeholder={say.reasonFor(name)}
        maxLength={1000}
        value={mark.reason}
        onInput={event => marking.explain(item, event.target.value)}
      />
      <div>
        {say.quickReasons.map(text => (
          <button
            type="button"
            class="zc-button zc-small"
            onClick={() => marking.explain(item, mark.reason ? `${mark.reason}；${text}` : text)}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}

function History({ decisions }) {
  if (decisions.length === 0) {
    return null;
  }
  return (
    <section class="zc-review-section">
      <header>
        <h3>{say.history}</h3>
      </header>
      <ol class="zc-history">
        {decisions.map(decision => (
          <li>
            <strong>
              {decision.stageName} {say.decided[decision.outcome]}
            </strong>
            <small>
              {dateTime(decision.at)} {decision.reviewer}
            </small>
            {decision.reason && <p>{decision.reason}</p>}
            <ul>
              {decision.items.map(item => (
                <li>
                  {item.itemName}：{item.reason}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
