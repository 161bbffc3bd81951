import { useRef, useState } from 'preact/hooks';
import { request, upload } from '../api.js';
import { ask } from '../dialog.jsx';
import { dateTime, size } from '../format.js';
import { say } from '../messages.zh.js';
import { previewPdf } from '../pdf-preview.jsx';
import { useTaskForm } from './context.js';
import { Findings } from './findings.jsx';
import { WidgetField } from './field.jsx';

// above what any installation takes; the exact limit is the server's to tell (F02)
const MOST_BYTES = 60 * 1024 * 1024;

/** One card per material that the decision table asks for in this section. */
export function MaterialSlots(props) {
  const taskForm = useTaskForm();
  const slots = (taskForm.view.materials ?? []).filter(slot => slot.section === props.field.properties.section);
  return (
    <WidgetField props={{ ...props, errors: [] }} className="zc-slots">
      {slots.length === 0 && <p class="zc-hint">{say.noSlots}</p>}
      {slots.map(slot => (
        <Slot key={slot.slot} slot={slot} taskForm={taskForm} />
      ))}
    </WidgetField>
  );
}

function Slot({ slot, taskForm }) {
  const [transfer, setTransfer] = useState(null);
  const [problem, setProblem] = useState(null);
  const [over, setOver] = useState(false);
  const [converting, setConverting] = useState(false);
  const [unsent, setUnsent] = useState(null);
  const input = useRef();
  const open = slot.editable && taskForm.canEdit;

  const take = async chosen => {
    const files = await converted(chosen);
    for (const file of slot.multiple ? files : files.slice(0, 1)) {
      await send(file);
    }
  };
  /** Photos become one PDF, after the person agreed: what is kept is PDF only, as the guide demands. */
  const converted = async chosen => {
    const photos = chosen.filter(isPhoto);
    const others = chosen.filter(file => !isPhoto(file));
    if (!photos.length) {
      return others;
    }
    const sure = await ask({
      title: say.photosTitle,
      body: <p>{say.photosText(photos.length)}</p>,
      buttons: [
        { label: say.cancel, value: false },
        { label: say.photosConvert, value: true, primary: true },
      ],
    });
    if (!sure) {
      return others;
    }
    setProblem(null);
    setConverting(true);
    try {
      const module = '/renderer/photos.js';
      const { photosToPdf } = await import(module);
      return [...others, await photosToPdf(photos)];
    } catch {
      setProblem(say.photosFailed);
      return others;
    } finally {
      setConverting(false);
    }
  };
  const send = async file => {
    setUnsent(null);
    setProblem(unfit(file));
    if (unfit(file)) {
      return;
    }
    const running = upload(`${taskForm.url}/materials/${slot.slot}`, file, part => setTransfer({ part, abort: running.abort }));
    setTransfer({ part: 0, abort: running.abort });
    try {
      await running.promise;
      await taskForm.refreshMaterials();
    } catch (error) {
      if (error.status === 0 || error.status === 401 || error.status >= 500) {
        setUnsent(file);
      }
      await refused(error);
    }
    setTransfer(null);
  };
  const refused = async error => {
    if (error.status === 401) {
      await taskForm.saveFailed('', error);
      taskForm.paint();
    }
    setProblem(error.status === -1 ? null : error.problems?.[0]?.message ?? (error.status > 0 ? error.message : say.uploadFailed));
  };
  const remove = async file => {
    const sure = await ask({
      title: say.remove,
      body: <p>{say.removeConfirm(file.fileName)}</p>,
      buttons: [
        { label: say.cancel, value: false },
        { label: say.remove, value: true, primary: true },
      ],
    });
    if (sure) {
      await request('DELETE', `${taskForm.url}/materials/${file.id}`).then(() => taskForm.refreshMaterials(), refused);
    }
  };
  const dropped = event => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };

  const state = slot.returnReason ? 'returned' : slot.files.length ? 'uploaded' : slot.required ? 'missing' : 'optional';
  return (
    <section
      class={`zc-slot zc-slot-${state}${over ? ' zc-over' : ''}`}
      data-slot={slot.slot}
      aria-label={slot.name}
      onDragOver={event => {
        if (open) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={open ? dropped : undefined}
    >
      <header>
        <h4>
          {slot.name}
          {slot.required && <i aria-label={say.required}>*</i>}
        </h4>
        <span class={`zc-chip zc-chip-${state}`}>{say[state]}</span>
      </header>
      {slot.returnReason && (
        <p class="zc-reason">
          <strong>{say.returnReason}：</strong>
          {slot.returnReason}
        </p>
      )}
      {slot.help && open && <p class="zc-help">{slot.help}</p>}
      {slot.files.map(file => (
        <File file={file} open={open} onRemove={() => remove(file)} />
      ))}
      {transfer && <Transfer transfer={transfer} />}
      {problem && (
        <p class="zc-problem" role="alert">
          {problem}
          {unsent && (
            <button type="button" class="zc-button" onClick={() => send(unsent)}>
              {say.uploadAgain(unsent.name)}
            </button>
          )}
        </p>
      )}
      {converting && (
        <p class="zc-hint" role="status">
          {say.photosConverting}
        </p>
      )}
      {open && !transfer && (
        <div class="zc-slot-actions">
          <button type="button" class={slot.files.length ? 'zc-button' : 'zc-button zc-primary'} onClick={() => input.current.click()}>
            {!slot.files.length ? say.upload : slot.multiple ? say.addMore : say.replace}
          </button>
          {slot.template && (
            <a class="zc-button zc-plain" href={`/api/templates/${slot.template}?declaration=${taskForm.view.declaration.id}`} download>
              {say.template}
            </a>
          )}
          <span class="zc-drop-hint">{say.dropHere}</span>
          <input
            ref={input}
            type="file"
            accept="application/pdf,.pdf,image/jpeg,image/png"
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

const isPhoto = file => /^image\//.test(file.type) || /\.(jpe?g|png|heic|heif)$/i.test(file.name);

function unfit(file) {
  if (!file.name.toLowerCase().endsWith('.pdf')) {
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

function Transfer({ transfer }) {
  const percent = Math.round(transfer.part * 100);
  return (
    <div class="zc-transfer" role="status">
      <progress max="100" value={percent} />
      <span>{percent < 100 ? say.uploading(percent) : say.checking}</span>
      <button type="button" class="zc-button" onClick={transfer.abort}>
        {say.cancel}
      </button>
    </div>
  );
}
