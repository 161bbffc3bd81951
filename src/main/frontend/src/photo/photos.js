// Turns photos into a clean A4 PDF, in the browser: upright, no larger than can be read, one photo a page.
import { jsPDF } from 'jspdf';

const PAGE = { width: 210, height: 297 };
const MARGIN = 8;
const THUMBNAIL = 360;

/** The limit of a file's size, unless an installation sets another: the server has the last word (F02). */
const MOST_BYTES = 10 * 1024 * 1024;

/** From about 200 dots per inch of A4 down to what is still readable (F05 warns below 100). */
const FORMS = [
  { longestSide: 2339, quality: 0.85 },
  { longestSide: 2339, quality: 0.7 },
  { longestSide: 1754, quality: 0.7 },
  { longestSide: 1400, quality: 0.6 },
];

/**
 * @returns {Promise<{source: Blob, thumbnail: string}>} the photo in a kind that this browser can draw
 * @throws where it is no picture
 */
export async function openPhoto(photo) {
  const source = await drawable(photo);
  const small = await upright({ source, turned: 0 }, THUMBNAIL);
  return { source, thumbnail: small.toDataURL('image/jpeg', 0.8) };
}

/**
 * @param pictures [{source, turned}] in the order of the pages
 * @param name of the file, without its ending
 * @returns {Promise<{file: File, lowered: boolean} | null>} null where even the smallest form is too large
 */
export async function photosToPdf(pictures, name) {
  for (const form of FORMS) {
    const file = new File([await pdfOf(pictures, form)], `${name}.pdf`, { type: 'application/pdf' });
    if (file.size <= MOST_BYTES) {
      return { file, lowered: form !== FORMS[0] };
    }
  }
  return null;
}

async function pdfOf(pictures, { longestSide, quality }) {
  const pdf = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  pdf.deletePage(1);
  for (const picture of pictures) {
    const canvas = await upright(picture, longestSide);
    const landscape = canvas.width > canvas.height;
    const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    const scale = Math.min((width - 2 * MARGIN) / canvas.width, (height - 2 * MARGIN) / canvas.height);
    const size = { width: canvas.width * scale, height: canvas.height * scale };
    pdf.addPage('a4', landscape ? 'landscape' : 'portrait');
    pdf.addImage(canvas.toDataURL('image/jpeg', quality), 'JPEG', (width - size.width) / 2, (height - size.height) / 2, size.width, size.height);
  }
  return pdf.output('arraybuffer');
}

/** Safari reads HEIC by itself; elsewhere a decoder is loaded, the first time that one arrives. */
async function drawable(photo) {
  try {
    (await createImageBitmap(photo)).close();
    return photo;
  } catch (unknown) {
    if (!(await isHeic(photo))) {
      throw unknown;
    }
    const module = '/renderer/heic.js';
    const { heicToJpeg } = await import(module);
    return heicToJpeg(photo);
  }
}

/** By what the file says of itself: phones name such photos as they like. */
async function isHeic(photo) {
  const brand = new TextDecoder('latin1').decode(await photo.slice(4, 12).arrayBuffer());
  return /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand);
}

/**
 * Photos as the camera was held are the default in today's browsers. Until Chrome 111 it could not be asked for by this
 * name: there it was what 'none' stood for, which has become the opposite.
 */
const AS_HELD = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? Infinity) < 112 ? {} : { imageOrientation: 'from-image' };

/** As the camera was held, which phones write beside the picture, and as turned by hand. Transparent parts become white paper. */
async function upright({ source, turned }, longestSide) {
  const picture = await createImageBitmap(source, AS_HELD);
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = turned % 180 ? [height, width] : [width, height];
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turned * Math.PI) / 180);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  picture.close();
  return canvas;
}
