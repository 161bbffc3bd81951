import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from './messages.zh.js';

const SMALLEST = 0.5;
const LARGEST = 4;

/** Shows a PDF's pages, drawn by pdf.js: works in Tasklist's sandbox and on a phone alike. */
export function PdfPages({ file, onClose, onStep, children }) {
  const canvas = useRef();
  const frame = useRef();
  const [pdf, setPdf] = useState(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let current = true;
    setPdf(null);
    setPage(1);
    setRotation(0);
    setFailed(false);
    load(file.bytes ?? file.url).then(
      found => current && setPdf(found),
      () => current && setFailed(true),
    );
    return () => (current = false);
  }, [file.url]);

  useEffect(() => {
    if (!pdf) {
      return undefined;
    }
    let task;
    let current = true;
    draw(pdf, page, zoom, rotation, canvas.current, frame.current).then(
      running => (current ? (task = running) : running.cancel()),
      () => setFailed(true),
    );
    return () => {
      current = false;
      task?.cancel();
    };
  }, [pdf, page, zoom, rotation]);

  const total = pdf?.numPages ?? file.pages;
  const turn = step => setPage(number => Math.min(total, Math.max(1, number + step)));
  return (
    <div
      class="zc-pdf"
      tabIndex={0}
      aria-label={file.fileName}
      onKeyDown={event => {
        if (event.key === 'ArrowRight' || event.key === 'PageDown') {
          turn(1);
        } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
          turn(-1);
        } else if (event.key === ']' || event.key === '[') {
          onStep?.(event.key === ']' ? 1 : -1);
        } else if (event.key === '+' || event.key === '-') {
          setZoom(now => Math.min(LARGEST, Math.max(SMALLEST, event.key === '+' ? now * 1.25 : now / 1.25)));
        } else if (event.key === 'r') {
          setRotation(now => (now + 90) % 360);
        }
      }}
    >
      <div class="zc-pdf-bar">
        <strong>{file.fileName}</strong>
        {onStep && (
          <>
            <button type="button" class="zc-button" onClick={() => onStep(-1)} aria-label={say.fileBefore}>
              «
            </button>
            <button type="button" class="zc-button" onClick={() => onStep(1)} aria-label={say.fileAfter}>
              »
            </button>
          </>
        )}
        <button type="button" class="zc-button" disabled={page <= 1} onClick={() => turn(-1)} aria-label={say.previousPage}>
          ‹
        </button>
        <span>{say.page(page, total)}</span>
        <button type="button" class="zc-button" disabled={page >= total} onClick={() => turn(1)} aria-label={say.nextPage}>
          ›
        </button>
        <button type="button" class="zc-button" disabled={zoom <= SMALLEST} onClick={() => setZoom(zoom / 1.25)} aria-label={say.zoomOut}>
          −
        </button>
        <button type="button" class="zc-button" disabled={zoom >= LARGEST} onClick={() => setZoom(zoom * 1.25)} aria-label={say.zoomIn}>
          +
        </button>
        <button type="button" class="zc-button" onClick={() => setRotation((rotation + 90) % 360)} aria-label={say.rotate}>
          ↻
        </button>
        <a class="zc-button" href={file.url} download={file.fileName}>
          {say.download}
        </a>
        {onClose && (
          <button type="button" class="zc-button" onClick={onClose}>
            {say.close}
          </button>
        )}
      </div>
      {children}
      <div class="zc-pdf-frame" ref={frame}>
        {failed ? <p class="zc-problem">{say.cannotShow}</p> : !pdf && <p class="zc-hint">{say.loading}</p>}
        <canvas ref={canvas} hidden={!pdf || failed} />
      </div>
    </div>
  );
}

async function load(source) {
  const module = '/renderer/pdf.js';
  const { open } = await import(module);
  return open(source);
}

async function draw(pdf, number, zoom, turned, canvas, frame) {
  const page = await pdf.getPage(number);
  const rotation = (page.rotate + turned) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const fit = Math.max(200, frame.clientWidth - 16) / plain.width;
  const density = Math.min(2, window.devicePixelRatio || 1);
  const viewport = page.getViewport({ scale: fit * zoom * density, rotation });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.style.width = `${viewport.width / density}px`;
  const task = page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport });
  task.promise.catch(() => {});
  return task;
}

/** The same in a dialog over the page. */
export function previewPdf(file) {
  const host = document.createElement('div');
  host.className = 'zc';
  document.body.append(host);
  const close = () => {
    render(null, host);
    host.remove();
  };
  render(<Preview file={file} onClose={close} />, host);
}

function Preview({ file, onClose }) {
  const ref = useRef();
  useEffect(() => ref.current.showModal(), []);
  return (
    <dialog ref={ref} class="zc-dialog zc-pdf-dialog" aria-label={file.fileName} onCancel={onClose}>
      <PdfPages file={file} onClose={onClose} />
    </dialog>
  );
}
