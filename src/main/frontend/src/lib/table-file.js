import { trial as words } from '../messages/trial.zh.js';

/** Bytes: as JSON it stays below what the server takes, with every quotation mark told twice. */
const LARGEST = 600 * 1024;

/** @returns the text of a decision table that somebody chose @throws where it cannot be one */
export async function textOfTable(file) {
  if (!file.name.toLowerCase().endsWith('.dmn')) {
    throw new Error(words.wrongFile);
  }
  if (file.size > LARGEST) {
    throw new Error(words.tooLarge);
  }
  return file.text();
}
