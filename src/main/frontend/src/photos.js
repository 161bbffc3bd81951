// Turns photos into a clean A4 PDF, in the browser: upright, no larger than can be read, one photo a page.
import { jsPDF } from 'jspdf';

const PAGE = { width: 210, height: 297 };
const MARGIN = 8;

/** About 200 dots per inch of A4: readable, and far below the limit of a file's size. */
const LONGEST_SIDE = 2339;
const QUALITY = 0.85;

/**
 * @param photos files of a kind that this browser can show
 * @returns {Promise<File>} a PDF, named like the first photo
 * @throws where a photo cannot be shown here, as HEIC outside Apple's browsers
 */
export async function photosToPdf(photos) {
  const pdf = new jsPDF({ unit: 'mm', format: 'a4', compress: true });
  pdf.deletePage(1);
  for (const photo of photos) {
    const { canvas, landscape } = await upright(photo);
    const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    const scale = Math.min((width - 2 * MARGIN) / canvas.width, (height - 2 * MARGIN) / canvas.height);
    const size = { width: canvas.width * scale, height: canvas.height * scale };
    pdf.addPage('a4', landscape ? 'landscape' : 'portrait');
    pdf.addImage(canvas.toDataURL('image/jpeg', QUALITY), 'JPEG', (width - size.width) / 2, (height - size.height) / 2, size.width, size.height);
  }
  const name = photos[0].name.replace(/\.[^.]*$/, '');
  return new File([pdf.output('arraybuffer')], `${name}.pdf`, { type: 'application/pdf' });
}

/** As the camera was held: phones write that beside the picture. Transparent parts become white paper. */
async function upright(photo) {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return { canvas, landscape: canvas.width > canvas.height };
}
