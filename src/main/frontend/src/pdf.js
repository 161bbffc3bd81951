// pdf.js with the files it needs beside it: a module of its own, loaded when somebody first looks at a PDF.
import * as pdfjs from 'pdfjs-dist';

const files = new URL('./pdfjs/', import.meta.url).href;
pdfjs.GlobalWorkerOptions.workerSrc = `${files}pdf.worker.min.mjs`;

/** @param source an address, or the bytes themselves */
export function open(source) {
  return pdfjs.getDocument({
    ...(typeof source === 'string' ? { url: source } : { data: source.slice() }),
    cMapUrl: `${files}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    isEvalSupported: false,
    enableXfa: false,
  }).promise;
}
