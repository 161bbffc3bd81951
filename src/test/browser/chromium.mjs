// Makes a Chromium with its libraries and a Chinese font of what npm packages bring: node chromium.mjs FOLDER FONTS
// Called by the tests in browsers, where the machine has no Chromium.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const here = import.meta.dirname;
const [folder, fonts] = process.argv.slice(2).map(path => resolve(path));
const stamp = join(folder, 'made-from');
const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: here, stdio: 'inherit' });
  await unpack('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
  const { extract } = await import('tar-fs');
  await unpack('al2023.tar.br', extract(folder));
  writeFileSync(stamp, lock);
}
writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'fonts')}</cachedir>
</fontconfig>
`);

function unpack(file, into) {
  const packed = join(here, 'node_modules', '@sparticuz', 'chromium', 'bin', file);
  return pipeline(createReadStream(packed), createBrotliDecompress(), into);
}
