// The half of pdf.js that works in a thread of its own.
import './older-browsers.js';

export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
