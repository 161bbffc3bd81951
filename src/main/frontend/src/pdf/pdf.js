// pdf.js with the files it needs beside it: a module of its own, loaded when somebody first looks at a PDF.
import '../lib/older-browsers.js';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

const files = new URL('./pdfjs/', import.meta.url).href;
pdfjs.GlobalWorkerOptions.workerSrc = `${files}pdf.worker.min.mjs`;

/** One for all documents that this page shows, one after the other. */
let worker;

/**
 * @param source an address, or the bytes themselves
 * @returns {{promise: Promise, destroy: function}} the document to come, which holds memory until it is destroyed
 */
export function open(source) {
  worker ??= new pdfjs.PDFWorker();
  return pdfjs.getDocument({
    ...(typeof source === 'string' ? { url: source } : { data: source.slice() }),
    worker,
    cMapUrl: `${files}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    isEvalSupported: false,
    enableXfa: false,
  });
}
