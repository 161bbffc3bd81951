import { useEffect, useRef, useState } from 'preact/hooks';
import { useTaskForm } from '../form/form-js.js';
import { slotState } from '../form/returns.js';
import { request } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { dateTime, size } from '../lib/format.js';
import { PaperLink } from '../lib/paper-link.jsx';
import { say } from '../messages/form.zh.js';
import { isPdf } from '../pdf/pdf-file.js';
import { previewPdf } from '../pdf/pdf-preview.jsx';
import { isPhoto, photosAsPdf } from '../photo/photo-dialog.jsx';
import { EarlierFiles } from '../reuse/earlier-files.jsx';
import { UploadRows } from '../upload/upload-rows.jsx';
import { Faults } from './faults.jsx';
import { WidgetField } from './field.jsx';
import { Findings } from './findings.jsx';
import { RecordChecks } from './record-checks.jsx';
import { Linked } from './linked.jsx';
import { SlotHelp } from './slot-help.jsx';

// above what any installation takes; the exact limit is the server's to tell (F02)
const MOST_BYTES = 60 * 1024 * 1024;

/** One card per material that the decision table asks for in this section. */
export function MaterialSlots(props) {
  const taskForm = useTaskForm();
  const slots = (taskForm.view.materials ?? []).filter(slot => slot.section === props.field.properties.section);
  useEffect(keepFilesOffThePage, []);
  return (
    <WidgetField props={{ ...props, field: unnamed(taskForm, props.field), errors: [] }} className="zc-slots">
      {props.field.properties.section === 'materials' && <RecordChecks taskForm={taskForm} />}
      {slots.length === 0 && <p class="zc-hint">{say.noSlots}</p>}
      {slots.map(slot => (
        <Slot key={slot.slot} slot={slot} taskForm={taskForm} />
      ))}
    </WidgetField>
  );
}

/** A field that is called like its section need not say so again. */
function unnamed(taskForm, field) {
  const named = taskForm.view.sections?.find(({ key }) => key === field.properties.section)?.label === field.label;
  return named ? { ...field, label: '' } : field;
}

/** A file that misses its slot would otherwise be opened by the browser, in place of all that is typed. */
function keepFilesOffThePage() {
  const refuse = event => {
    if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    }
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

function Slot({ slot, taskForm }) {
  const [problem, setProblem] = useState(null);
  const [over, setOver] = useState(false);
  const input = useRef();
  const open = slot.editable && taskForm.canEdit;
  const { uploads } = taskForm.materials;

  const take = async chosen => {
    if (!slot.multiple && uploads.busy(slot.slot)) {
      await ask({ title: say.oneFileTitle, body: <p>{say.oneFileBusy}</p>, buttons: [{ label: say.understood, primary: true }] });
      return;
    }
    const files = await asPdfs(slot.multiple ? offers(chosen) : await oneOf(offers(chosen)));
    if (files.length && !slot.multiple) {
      uploads.clear(slot.slot);
    }
    const problems = await problemsOf(files);
    uploads.add(slot.slot, files, file => problems.get(file));
  };
  const remove = async file => {
    const sure = await ask({
      title: say.removeTitle,
      body: <p>{say.removeConfirm(file.fileName)}</p>,
      buttons: [
        { label: say.cancel, value: false },
        { label: say.remove, value: true, primary: true, danger: true },
      ],
    });
    if (sure) {
      setProblem(null);
      await request('DELETE', `${taskForm.url}/materials/${file.id}`).then(() => taskForm.materials.refresh(), refused);
    }
  };
  const refused = async error => {
    if (error.status === 401) {
      await taskForm.saving.signedOut(error);
    }
    setProblem(error.problems?.[0]?.message ?? error.message);
  };
  const dropped = event => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };

  const state = slotState(taskForm.view, slot);
  return (
    <section
      class={`zc-slot zc-slot-${state}${over ? ' zc-over' : ''}`}
      data-slot={slot.slot}
      role="group"
      aria-label={slot.name}
      onDragOver={event => {
        if (open) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setOver(false);
        }
      }}
      onDrop={open ? dropped : undefined}
    >
      <header>
        <h4>
          {slot.name}
          {slot.required && (
            <>
              {'\u2060'}
              <i aria-label={say.required}>*</i>
            </>
          )}
        </h4>
        <span class={`zc-chip zc-chip-${state}`}>{say.slotState[state]}</span>
      </header>
      <Faults taskForm={taskForm} pointer={`/materials/${slot.slot}`} />
      {slot.returnReason && (
        <p class="zc-reason">
          <strong>{say.returnReason}：</strong>
          {slot.returnReason}
        </p>
      )}
      {open && (
        <p class="zc-help">
          <Linked text={slot.help} /> <SlotHelp slot={slot} />
        </p>
      )}
      {slot.files.map(file => (
        <File key={file.id} file={file} open={open} onRemove={() => remove(file)} />
      ))}
      <UploadRows uploads={uploads} slot={slot.slot} />
      {problem && (
        <p class="zc-problem" role="alert">
          {problem}
        </p>
      )}
      {open && (
        <div class="zc-slot-actions">
          <button type="button" class={slot.files.length ? 'zc-button' : 'zc-button zc-primary'} onClick={() => input.current.click()}>
            {!slot.files.length ? say.upload : slot.multiple ? say.addMore : say.replace}
          </button>
          {slot.template && (
            <PaperLink
              class="zc-button zc-plain"
              href={`/api/templates/${slot.template}?declaration=${taskForm.view.declaration.id}`}
              gaps={`/api/templates/${slot.template}/gaps?declaration=${taskForm.view.declaration.id}`}
              onRefused={error => (error ? refused(error) : setProblem(null))}
            >
              {say.template}
            </PaperLink>
          )}
          <EarlierFiles taskForm={taskForm} slot={slot} onRefused={error => (error ? refused(error) : setProblem(null))} />
          <span class="zc-drop-hint">{say.dropHere}</span>
          <input
            ref={input}
            type="file"
            accept="application/pdf,.pdf,image/jpeg,image/png,image/heic,image/heif,.heic,.heif"
            multiple
            hidden
            aria-label={slot.name}
            onChange={event => {
              const files = [...event.target.files];
              event.target.value = '';
              take(files);
            }}
          />
        </div>
      )}
      {!open && slot.files.length === 0 && <p class="zc-hint">{say.noFile}</p>}
    </section>
  );
}

/** What was chosen, as what it would be uploaded as: all photos together as one. */
function offers(chosen) {
  const photos = chosen.filter(isPhoto);
  const others = chosen.filter(file => !isPhoto(file));
  return photos.length ? [...others, photos] : others;
}

/** Of several that were chosen for a slot that takes one, the one that the person means. */
async function oneOf(offered) {
  if (offered.length < 2) {
    return offered;
  }
  const chosen = await ask({
    title: say.oneFileTitle,
    body: close => (
      <>
        <p>{say.oneFileChoose(offered.length)}</p>
        {offered.map(offer => (
          <button type="button" class="zc-button zc-offer" onClick={() => close(offer)}>
            {Array.isArray(offer) ? say.oneFilePhotos(offer.length) : offer.name}
          </button>
        ))}
      </>
    ),
    buttons: [{ label: say.cancel }],
  });
  return chosen ? [chosen] : [];
}

async function asPdfs(offered) {
  const files = [];
  for (const offer of offered) {
    files.push(Array.isArray(offer) ? await photosAsPdf(offer) : offer);
  }
  return files.filter(Boolean);
}

/** What each of them cannot be taken for. A phone names its files as it likes: what counts is what is in them. */
async function problemsOf(files) {
  const problems = new Map();
  for (const file of files) {
    problems.set(file, await unfit(file));
  }
  return problems;
}

async function unfit(file) {
  if (file.size === 0) {
    return say.emptyFile;
  }
  if (!(await isPdf(file))) {
    return say.notPdf;
  }
  return file.size > MOST_BYTES ? say.tooBig : null;
}

function File({ file, open, onRemove }) {
  return (
    <div class="zc-file">
      <div>
        <button type="button" class="zc-link" onClick={() => previewPdf(file)}>
          {file.fileName}
        </button>
        <small>
          {size(file.size)}，{say.pages(file.pages)}，{dateTime(file.uploadedAt)}
        </small>
        {file.warnings.map(warning => (
          <p class="zc-warning">{warning.message}</p>
        ))}
        <Findings findings={file.findings} />
      </div>
      <div class="zc-file-actions">
        <button type="button" class="zc-button" onClick={() => previewPdf(file)}>
          {say.preview}
        </button>
        {open && (
          <button type="button" class="zc-button zc-danger" onClick={onRemove}>
            {say.remove}
          </button>
        )}
      </div>
    </div>
  );
}
