import { readFileSync } from 'node:fs';

/** What Java and the browser have to agree on, as the server's tests read it. */
export const vectors = name =>
  JSON.parse(readFileSync(new URL(`../resources/reference/${name}-vectors.json`, import.meta.url), 'utf8'));
