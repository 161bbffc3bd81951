// The diagrams through which a case runs, with what is done and where it is. Loaded when somebody asks for it.
import Viewer from 'bpmn-js/lib/Viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { get } from '../../lib/api.js';
import { NotLoaded } from '../../lib/loading.jsx';
import '../../lib/shared.js';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';

export function Diagrams({ id, status }) {
  const [processes, setProcesses] = useState(null);
  const [error, setError] = useState(null);
  const [shown, setShown] = useState(0);
  const load = () => {
    setError(null);
    get(`/api/declarations/${id}/diagram`).then(found => setProcesses(found.processes), setError);
  };
  useEffect(load, [id, status]);
  if (error) {
    return <NotLoaded error={error} onRetry={load} />;
  }
  if (!processes) {
    return <p role="status">{common.loading}</p>;
  }
  const over = processes.every(({ current }) => current.length === 0);
  const process = processes[Math.min(shown, processes.length - 1)];
  return (
    process && (
      <>
        <p class="muted">{over ? words.diagramOver : words.diagramHint}</p>
        <div class="case-diagram-choice">
          {processes.map((one, index) => (
            <button type="button" class="zc-button" aria-pressed={one === process} onClick={() => setShown(index)}>
              {one.name}
            </button>
          ))}
        </div>
        <Diagram process={process} />
        <p class="legend">
          <span>
            <i />
            {words.legendDone}
          </span>
          {!over && (
            <span>
              <i class="now" />
              {words.legendNow}
            </span>
          )}
        </p>
      </>
    )
  );
}

function Diagram({ process }) {
  const frame = useRef();
  const host = useRef();
  const [larger, setLarger] = useState(false);
  useEffect(() => {
    const viewer = new Viewer({ container: host.current });
    viewer.importXML(process.bpmnXml).then(() => {
      const canvas = viewer.get('canvas');
      process.done.forEach(element => canvas.addMarker(element, 'zc-done'));
      process.current.forEach(element => canvas.addMarker(element, 'zc-current'));
      show(canvas, frame.current, host.current, firstOf(viewer.get('elementRegistry'), process));
      setLarger(frame.current.scrollWidth > frame.current.clientWidth);
    });
    return () => viewer.destroy();
  }, [process]);
  return (
    <>
      {larger && <p class="case-moves">{words.diagramMoves}</p>}
      <div class="diagram" ref={frame} tabIndex={0} role="group" aria-label={process.name}>
        <div ref={host} />
      </div>
    </>
  );
}

const MARGIN = 20;

/** Where to look first: the current step; of what is over, where it began. */
function firstOf(registry, { current, done }) {
  const elements = (current.length > 0 ? current : done).map(id => registry.get(id)).filter(element => element?.width);
  return elements.reduce((first, element) => (first && first.x <= element.x ? first : element), undefined);
}

/** What is written in a diagram has 12 px: on a phone it is shown larger, on a wide page hardly smaller. */
const SMALLEST = { narrow: 1.2, wide: 0.9 };
const NARROW = 700;

/** As wide as the page; where that would be unreadable it is scrolled, beginning at the current step. */
function show(canvas, frame, host, current) {
  const { inner } = canvas.viewbox();
  const whole = { x: inner.x - MARGIN, y: inner.y - MARGIN, width: inner.width + 2 * MARGIN, height: inner.height + 2 * MARGIN };
  const smallest = innerWidth <= NARROW ? SMALLEST.narrow : SMALLEST.wide;
  const scale = Math.max(smallest, Math.min(1, frame.clientWidth / whole.width));
  host.style.width = `${whole.width * scale}px`;
  host.style.height = `${whole.height * scale}px`;
  canvas.resized();
  canvas.viewbox(whole);
  if (current) {
    frame.scrollLeft = (current.x + current.width / 2 - whole.x) * scale - frame.clientWidth / 2;
    frame.scrollTop = (current.y + current.height / 2 - whole.y) * scale - frame.clientHeight / 2;
  }
}
