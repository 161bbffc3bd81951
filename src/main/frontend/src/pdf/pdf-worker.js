// The half of pdf.js that works in a thread of its own.
import '../lib/older-browsers.js';

export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
