// How large a page of a PDF is drawn. A page may be of any size: what browsers cannot hold is never asked for.

const MARGIN = 16;
const NARROWEST = 200;

/** In CSS pixels, of either side. */
const LONGEST = 8192;

/** Of the canvas; phones show nothing at all above this. */
const MOST_PIXELS = 16_000_000;

/**
 * @param page width and height at scale 1
 * @param room what the frame shows without scrolling
 * @returns {{scale: number, density: number}} CSS pixels of a point, canvas pixels of a CSS pixel
 */
export function pageScale(page, room, { zoom = 1, whole = false, density = 1 }) {
  const wide = Math.max(NARROWEST, room.width - MARGIN) / page.width;
  const fit = whole ? Math.min(wide, Math.max(NARROWEST, room.height - MARGIN) / page.height) : wide;
  const scale = Math.min(fit * zoom, LONGEST / page.width, LONGEST / page.height);
  return { scale, density: Math.min(density, Math.sqrt(MOST_PIXELS / (page.width * page.height)) / scale) };
}
