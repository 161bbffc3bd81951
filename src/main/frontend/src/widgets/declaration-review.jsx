import { Comparison } from '../form/comparison.jsx';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Errors, useTaskForm } from '../form/form-js.js';
import { checkSaid } from '../lib/check-said.js';
import { dateTime } from '../lib/format.js';
import { PaperLink } from '../lib/paper-link.jsx';
import { say } from '../messages/form.zh.js';
import { review } from '../messages/review.zh.js';
import { CaseNotes } from '../review-room/case-notes.jsx';
import { KeptMarks } from '../review-room/kept-marks.jsx';
import { Asked } from './asked.jsx';
import { CheckProof } from './check-proof.jsx';
import { BanNotice } from './ban-notice.jsx';
import { SampleSpecialty } from './sample-specialty.jsx';
import { Mark, Reason } from './marking.jsx';
import { canReturn, itemOf, MaterialViewer, shownSlot } from './material-viewer.jsx';
import { rowsOf, textsBefore } from './read-only.js';

/**
 * All of a case on one screen: what was typed, what the checks found, every PDF, what was decided before; and on each
 * item a mark to return it with a reason. The field's value is the list of marks: [{item, reason}].
 */
export function DeclarationReview(props) {
  const taskForm = useTaskForm();
  const { form, view } = taskForm;
  const box = useRef();
  const [place, setPlace] = useState({});
  const marks = Array.isArray(props.value) ? props.value : [];

  const set = next => {
    props.onChange({ value: next });
    if (next.length && !form.data().outcome) {
      form.choose('outcome', 'returned');
    }
  };
  const clear = () => {
    props.onChange({ value: [] });
    form.choose('outcome', undefined);
    form.choose('reason', '');
  };
  const marking = {
    open: taskForm.canEdit,
    of: item => marks.find(mark => mark.item === item),
    toggle: (item, on) => set(on ? [...marks, { item, reason: '' }] : marks.filter(mark => mark.item !== item)),
    explain: (item, reason) => set(marks.map(mark => (mark.item === item ? { ...mark, reason } : mark))),
  };
  const shown = shownSlot(view.materials, place);
  useLayoutEffect(() => {
    // form-js draws the rows of the form; this one is the sheet, the others are the bar below it
    box.current.closest('.fjs-layout-row')?.classList.add('zc-sheet-row');
  }, []);
  useLayoutEffect(() => {
    if (taskForm.sheet) {
      taskForm.sheet.viewer = sheetViewer(shown, marking, setPlace);
    }
  });
  const groups = view.review.formSchema.components.filter(component => component.type === 'group' && component.path);
  return (
    <div class="zc-review" data-field={props.field.id} ref={box}>
      <div class={`zc-review-columns${view.materials.length ? '' : ' zc-without-pages'}`}>
        <div class="zc-review-facts" role="region" aria-label={review.facts} tabIndex={0}>
          <Head view={view} />
          {view.review.ban && <BanNotice ban={view.review.ban} />}
          <KeptMarks marks={marks.length} onClear={clear} />
          <Checks checks={view.checks} />
          {view.review.remarks.length > 0 && <Remarks remarks={view.review.remarks} />}
          <CaseNotes id={view.declaration.id} />
          <Comparison id={view.declaration.id} />
          {groups.map(group => (
            <ReviewedSection group={group} view={view} marking={marking} />
          ))}
          <History decisions={view.review.decisions} />
        </div>
        {view.materials.length > 0 && (
          <div class="zc-review-viewer">
            <MaterialViewer
              slots={view.materials}
              place={place}
              onPlace={setPlace}
              changedSince={view.review.changedSince}
              asked={item => askedOf(view, item)}
              marking={marking}
            />
          </div>
        )}
      </div>
      <Errors errors={props.errors} />
    </div>
  );
}

/** What keys and the way to what is missing do to the viewer. */
function sheetViewer(shown, marking, setPlace) {
  const item = shown && itemOf(shown);
  return {
    show: wanted => wanted.startsWith('material:') && setPlace({ slot: wanted.slice('material:'.length) }),
    mark: () => {
      if (!item || !marking.open || !canReturn(shown)) {
        return false;
      }
      const on = !marking.of(item);
      marking.toggle(item, on);
      // the box for the reason comes with the mark
      setTimeout(() => document.querySelector(`[data-mark="${CSS.escape(item)}"] ${on ? 'textarea' : 'input'}`)?.focus({ preventScroll: true }));
      return true;
    },
  };
}

function Head({ view }) {
  const { declaration, review } = view;
  const facts = [
    [say.idNumber, declaration.applicantIdNumber],
    declaration.applicantMobile ? [say.mobile, declaration.applicantMobile] : [say.email, declaration.applicantEmail ?? say.notFilled],
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
      <SampleSpecialty code={review.formData.basicInfo?.specialty} />
      <PaperLink href={`/api/declarations/${declaration.id}/summary.pdf`} gaps={`/api/declarations/${declaration.id}/summary/gaps`}>
        {say.print}
      </PaperLink>
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
      {checks.map(check => ({ check, ...checkSaid(check) })).map(({ check, mark, text }) => (
        <p class="zc-check">
          <span class={`zc-chip zc-check-${check.outcome.toLowerCase()}`}>{mark}</span>
          {text} <CheckProof check={check} reviewing />
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
  const changed = view.review.changedSince.includes(item);
  const earlier = changed ? rowsOf(group, view.review.before.formData, view.review.before.labels) : [];
  const before = changed ? textsBefore(rows, earlier) : [];
  return (
    <section class={`zc-review-section${marking.of(item) ? ' zc-marked' : ''}`} aria-label={group.label} data-mark={item}>
      <header>
        <h3>{group.label}</h3>
        {changed && <span class="zc-chip zc-chip-changed">{say.changed}</span>}
        <Mark item={item} name={group.label} marking={marking} />
      </header>
      <Asked reason={askedOf(view, item)} changed={changed} />
      <Reason item={item} name={group.label} marking={marking} />
      <Rows rows={rows} before={before ?? []} />
      {changed && !before && (
        <details class="zc-before">
          <summary>{say.before}</summary>
          <Rows rows={earlier} before={[]} />
        </details>
      )}
    </section>
  );
}

/** @param before what each row said before; null where it says the same */
function Rows({ rows, before }) {
  return (
    <dl>
      {rows.map((row, index) => (
        <div class={`zc-row${row.long ? ' zc-long' : ''}${row.title ? ' zc-row-title' : ''}`}>
          <dt>{row.label}</dt>
          {!row.title && (
            <dd>
              {row.text || say.notFilled}
              {before[index] != null && <del class="zc-before-value">{say.beforeValue(before[index] || say.notFilled)}</del>}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Why the newest decision gave this item back; undefined where it did not. */
function askedOf(view, item) {
  const newest = view.review.decisions[0];
  return newest?.outcome === 'returned' ? newest.items.find(one => one.item === item)?.reason : undefined;
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
