import { useEffect, useState } from 'preact/hooks';
import { pageScale } from './page-scale.js';

const SHARPEST = 2;

/** The document of a file, while it is shown: {pdf, failed, signedOut, again}. */
export function usePdf(file) {
  const [state, setState] = useState({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setState({});
    if (!file) {
      return undefined;
    }
    let current = true;
    let loading;
    const load = async () => {
      const module = '/renderer/pdf.js';
      const { open } = await import(module);
      if (current) {
        loading = open(file.bytes ?? file.url);
        const pdf = await loading.promise;
        if (current) {
          setState({ pdf });
        }
      }
    };
    load().catch(error => current && setState({ failed: true, signedOut: error.status === 401 }));
    return () => {
      current = false;
      loading?.destroy().catch(() => {});
    };
  }, [file?.url, attempt]);
  return { ...state, again: () => setAttempt(attempt + 1) };
}

/** Draws one page as it is asked for now. Returns whether it cannot be drawn; another page still may. */
export function usePage(pdf, canvas, room, { page, zoom, whole, rotation }) {
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    setUnreadable(false);
    if (!pdf || !room.width) {
      return undefined;
    }
    let current = true;
    let drawing;
    const draw = async () => {
      const found = await pdf.getPage(page);
      if (current) {
        drawing = render(found, canvas.current, room, { zoom, whole, rotation });
        await drawing.promise;
      }
    };
    draw().catch(() => current && setUnreadable(true));
    return () => {
      current = false;
      drawing?.cancel();
    };
  }, [pdf, page, zoom, whole, rotation, room.width, room.height]);
  return unreadable;
}

function render(page, canvas, room, { zoom, whole, rotation }) {
  const turned = (page.rotate + rotation) % 360;
  const { scale, density } = pageScale(page.getViewport({ scale: 1, rotation: turned }), room, {
    zoom,
    whole,
    density: Math.min(SHARPEST, window.devicePixelRatio || 1),
  });
  const viewport = page.getViewport({ scale: scale * density, rotation: turned });
  canvas.width = Math.max(1, viewport.width);
  canvas.height = Math.max(1, viewport.height);
  canvas.style.width = `${viewport.width / density}px`;
  return page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport });
}

/** How much of an element can be seen without scrolling, also after it grew or shrank. */
export function useRoom(element) {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element.current;
      setRoom(before => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return room;
}
