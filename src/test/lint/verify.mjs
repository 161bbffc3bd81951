// Holds diagrams, tables and forms to the house's rules. Called by Maven: node verify.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

installWhenChanged();
// Node 22 takes no folder here any more, Node 20 no pattern yet
const tests = readdirSync(join(here, 'test'))
  .filter(name => name.endsWith('.test.mjs'))
  .map(name => join('test', name));
run('--test', '--test-reporter=dot', ...tests);
run('lint.mjs');

function installWhenChanged() {
  const stamp = join(here, 'node_modules', '.installed-from');
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, lock);
}

function run(...parameters) {
  const { status } = spawnSync(process.execPath, parameters, { cwd: here, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
