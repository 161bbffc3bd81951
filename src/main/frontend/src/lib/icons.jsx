// Small pictures on buttons, drawn with the text's own colour; what a button does, its label says.

const PATHS = {
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  previousFile: 'M18 5l-7 7 7 7M10 5l-7 7 7 7',
  nextFile: 'M6 5l7 7-7 7M14 5l7 7-7 7',
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  wholePage: 'M6 3h12v18H6zM12 7v10M9.5 9.5L12 7l2.5 2.5M9.5 14.5L12 17l2.5-2.5',
  fitWidth: 'M3 4v16M21 4v16M6 12h12M9 9l-3 3 3 3M15 9l3 3-3 3',
  rotate: 'M19 12a7 7 0 1 1-2.1-5M17 3v4.5h-4.5',
  wide: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  narrow: 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  remove: 'M6 6l12 12M18 6L6 18',
};

export function Icon({ name }) {
  return (
    <svg class="zc-icon-picture" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
