// Reads HEIC, the format of iPhones, where the browser does not: a module of its own, loaded when such a photo arrives.
import libheif from 'libheif-js/libheif-wasm/libheif.js';

const program = new URL('./libheif/libheif.wasm', import.meta.url).href;
const QUALITY = 0.92;

let decoder;

/** @returns {Promise<Blob>} the first picture as JPEG, upright */
export async function heicToJpeg(photo) {
  const { HeifDecoder } = await (decoder ??= load());
  const [picture, ...more] = new HeifDecoder().decode(new Uint8Array(await photo.arrayBuffer()));
  more.forEach(one => one.free());
  if (!picture) {
    throw new Error('No picture in it');
  }
  try {
    return await jpeg(picture);
  } finally {
    picture.free();
  }
}

async function load() {
  try {
    const response = await fetch(program);
    return libheif({ wasmBinary: new Uint8Array(await response.arrayBuffer()) });
  } catch (error) {
    // what could not be fetched now may be there next time
    decoder = undefined;
    throw error;
  }
}

async function jpeg(picture) {
  const canvas = document.createElement('canvas');
  canvas.width = picture.get_width();
  canvas.height = picture.get_height();
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(canvas.width, canvas.height);
  await new Promise((resolve, reject) => picture.display(pixels, shown => (shown ? resolve() : reject(new Error('Cannot be decoded')))));
  context.putImageData(pixels, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('Too large a picture'))), 'image/jpeg', QUALITY),
  );
}
