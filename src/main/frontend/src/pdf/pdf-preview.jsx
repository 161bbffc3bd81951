import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../lib/icons.jsx';
import { modal } from '../lib/modal.js';
import { SignIn } from '../lib/sign-in.jsx';
import { say } from '../messages/pdf.zh.js';
import { usePage, usePdf, useRoom } from './pdf-drawing.js';
import { viewerAction } from './viewer-keys.js';

const SMALLEST = 0.5;
const LARGEST = 4;
const STEP = 1.25;

/**
 * Shows a PDF's pages, drawn by pdf.js: works in Tasklist's sandbox and on a phone alike.
 *
 * @param file null where there is none to show
 * @param list what stands beside the pages
 * @param children what stands above them
 * @param onStep (±1) to another file
 * @param onWide to the whole screen and back
 */
export function PdfPages({ file, list, children, onStep, wide, onWide }) {
  const canvas = useRef();
  const frame = useRef();
  const room = useRoom(frame);
  const { pdf, failed, signedOut, again } = usePdf(file);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [whole, setWhole] = useState(false);
  const [rotation, setRotation] = useState(0);
  const unreadable = usePage(pdf, canvas, room, { page, zoom, whole, rotation });

  // at once: a key that is pressed in the next moment belongs to the new file already
  useLayoutEffect(() => {
    setPage(1);
    setRotation(0);
  }, [file?.url]);
  useEffect(() => {
    frame.current.scrollTop = 0;
  }, [file?.url, page]);

  const total = pdf?.numPages ?? file?.pages ?? 1;
  const turn = step => setPage(number => Math.min(total, Math.max(1, number + step)));
  const scale = factor => setZoom(now => Math.min(LARGEST, Math.max(SMALLEST, now * factor)));
  const actions = {
    nextPage: () => turn(1),
    previousPage: () => turn(-1),
    nextFile: onStep && (() => onStep(1)),
    previousFile: onStep && (() => onStep(-1)),
    zoomIn: () => scale(STEP),
    zoomOut: () => scale(1 / STEP),
    fit: () => {
      setWhole(zoom === 1 && !whole);
      setZoom(1);
    },
    rotate: () => setRotation(now => (now + 90) % 360),
    wide: onWide,
  };
  const pressed = event => {
    const action = actions[viewerAction(event)];
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  };
  return (
    <div class="zc-pdf" onKeyDown={pressed}>
      {list}
      <div class="zc-pdf-main">
        {children}
        <div class="zc-pdf-bar" role="group" aria-label={say.viewerTools}>
          <Tool icon="left" label={say.previousPage} hint="←" disabled={page <= 1} onClick={actions.previousPage} />
          <span class="zc-pdf-page">{file ? say.page(page, total) : say.noFile}</span>
          <Tool icon="right" label={say.nextPage} hint="→" disabled={page >= total} onClick={actions.nextPage} />
          <Tool icon="zoomOut" label={say.zoomOut} hint="-" disabled={zoom <= SMALLEST} onClick={actions.zoomOut} />
          <span class="zc-pdf-zoom">{Math.round(zoom * 100)}%</span>
          <Tool icon="zoomIn" label={say.zoomIn} hint="+" disabled={zoom >= LARGEST} onClick={actions.zoomIn} />
          <Tool icon={whole || zoom !== 1 ? 'fitWidth' : 'wholePage'} label={whole || zoom !== 1 ? say.fitWidth : say.wholePage} hint="w" onClick={actions.fit} />
          <Tool icon="rotate" label={say.rotate} hint="r" onClick={actions.rotate} />
          {onStep && (
            <span class="zc-pdf-step">
              <Tool icon="previousFile" label={say.fileBefore} hint="[" onClick={actions.previousFile} />
              <Tool icon="nextFile" label={say.fileAfter} hint="]" onClick={actions.nextFile} />
            </span>
          )}
          {onWide && <Tool icon={wide ? 'narrow' : 'wide'} label={wide ? say.narrow : say.wide} hint="f" onClick={actions.wide} />}
          {file && (
            <a class="zc-icon" href={file.url} download={file.fileName} aria-label={say.download} title={say.download}>
              <Icon name="download" />
            </a>
          )}
        </div>
        <div class="zc-pdf-frame" ref={frame} tabIndex={0} role="region" aria-label={file?.fileName ?? say.noFile}>
          <State file={file} pdf={pdf} failed={failed} signedOut={signedOut} unreadable={unreadable} page={page} onAgain={again} />
          <canvas ref={canvas} role="img" aria-label={say.page(page, total)} hidden={!pdf || unreadable} />
        </div>
      </div>
    </div>
  );
}

/** What is said in place of a page. */
function State({ file, pdf, failed, signedOut, unreadable, page, onAgain }) {
  if (!file) {
    return <p class="zc-hint">{say.noFile}</p>;
  }
  if (failed) {
    return (
      <p class="zc-problem" role="alert">
        {signedOut ? say.signInAgain : say.cannotShow} {signedOut && <SignIn />}{' '}
        <button type="button" class="zc-button" onClick={onAgain}>
          {say.retry}
        </button>
      </p>
    );
  }
  if (unreadable) {
    return (
      <p class="zc-problem" role="alert">
        {say.cannotShowPage(page)}
      </p>
    );
  }
  return pdf ? null : (
    <p class="zc-hint" role="status">
      {say.loading}
    </p>
  );
}

function Tool({ icon, label, hint, disabled, onClick }) {
  return (
    <button type="button" class="zc-icon" aria-label={label} title={say.toolHint(label, hint)} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** The same in a dialog over the page. */
export function previewPdf(file) {
  const host = document.createElement('div');
  host.className = 'zc';
  document.body.append(host);
  const close = () => {
    render(null, host);
    host.remove();
    closed();
  };
  const closed = modal(close);
  render(<Preview file={file} onClose={close} />, host);
}

function Preview({ file, onClose }) {
  const ref = useRef();
  useEffect(() => {
    ref.current.showModal();
    ref.current.querySelector('.zc-pdf-frame').focus();
  }, []);
  return (
    <dialog ref={ref} class="zc-dialog zc-pdf-dialog" aria-label={file.fileName} onCancel={onClose}>
      <PdfPages file={file}>
        <header class="zc-pdf-head">
          <strong>{file.fileName}</strong>
          <button type="button" class="zc-button" onClick={onClose}>
            {say.close}
          </button>
        </header>
      </PdfPages>
    </dialog>
  );
}
