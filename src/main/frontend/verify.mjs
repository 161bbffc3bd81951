// Tests what runs in browsers, as far as it needs none. Called by Maven: node verify.mjs
import { spawnSync } from 'node:child_process';

process.exit(spawnSync(process.execPath, ['--test', 'test/'], { stdio: 'inherit', cwd: import.meta.dirname }).status);
