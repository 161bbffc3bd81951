// Tests what runs in browsers, as far as it needs none. Called by Maven: node verify.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
// Node 22 takes no folder here any more, Node 20 no pattern yet
const tests = readdirSync(join(here, 'test'), { recursive: true })
  .filter(name => name.endsWith('.test.js'))
  .map(name => join('test', name));

process.exit(spawnSync(process.execPath, ['--test', ...tests], { stdio: 'inherit', cwd: here }).status);
