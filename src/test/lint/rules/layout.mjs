// A diagram is drawn to be read: flows run along a grid and do not cross.

export function layoutProblems(diagram) {
  const edges = (diagram?.plane.planeElement ?? []).filter(({ $type }) => $type === 'bpmndi:BPMNEdge').map(segmented);
  return [...edges.filter(slanted).map(({ id }) => ({ place: id, text: 'is drawn at a slant' })), ...crossings(edges)];
}

function segmented(edge) {
  const points = edge.waypoint;
  return { id: edge.bpmnElement?.id, segments: points.slice(1).map((to, i) => ({ from: points[i], to })) };
}

const slanted = ({ segments }) => segments.some(({ from, to }) => from.x !== to.x && from.y !== to.y);

function crossings(edges) {
  const found = [];
  edges.forEach((edge, i) =>
    edges.slice(i + 1).forEach(other => {
      if (edge.segments.some(segment => other.segments.some(against => cross(segment, against)))) {
        found.push({ place: edge.id, text: `crosses ${other.id}` });
      }
    }),
  );
  return found;
}

/** Whether one runs across or along the other; touching ends, as where flows part, is no crossing. */
function cross(a, b) {
  const boxes = [box(a), box(b)];
  const x = overlap(boxes, 'left', 'right');
  const y = overlap(boxes, 'top', 'bottom');
  if (flat(a) === flat(b)) {
    return flat(a) ? y === 0 && x > 0 : x === 0 && y > 0;
  }
  const [level, upright] = flat(a) ? [box(a), box(b)] : [box(b), box(a)];
  return (
    level.left < upright.left && upright.left < level.right && upright.top < level.top && level.top < upright.bottom
  );
}

const flat = ({ from, to }) => from.y === to.y;

const box = ({ from, to }) => ({
  left: Math.min(from.x, to.x),
  right: Math.max(from.x, to.x),
  top: Math.min(from.y, to.y),
  bottom: Math.max(from.y, to.y),
});

const overlap = ([a, b], start, end) => Math.min(a[end], b[end]) - Math.max(a[start], b[start]);
