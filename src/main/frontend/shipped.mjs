// What of the npm packages is in the program: its licences, and its bill of materials (CycloneDX).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//g;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = '='.repeat(100);

/** @returns {Set<string>} the packages of which something is left in what esbuild wrote */
export function bundled(metafiles) {
  const names = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => [...file.matchAll(PACKAGE)].at(-1)?.[1]);
  return new Set(names.filter(Boolean));
}

/** The licences of packages as their makers wrote them; a package without one cannot be shipped. */
export function licences(folder, names) {
  return [...names].sort().map(name => licenceOf(join(folder, 'node_modules', name), name)).join('\n');
}

function licenceOf(folder, name) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter(file => file.isFile() && LICENCE_FILE.test(file.name))
    .map(file => readFileSync(join(folder, file.name), 'utf8').trim());
  if (texts.length === 0) {
    throw new Error(`${name} ${version} is shipped and has no licence`);
  }
  return [RULE, `${name} ${version}`, RULE, '', ...texts, ''].join('\n');
}

/**
 * npm's own, with what npm does not know: that most packages are left out of the program, and what is in licences that
 * have no name.
 */
export function billOfMaterials(folder, names) {
  const bill = JSON.parse(
    execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  );
  // the same sources give the same bill
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  bill.metadata.component.name = packages[''].name;
  for (const component of bill.components) {
    component.scope = names.has(component.name) ? 'required' : 'excluded';
    const stated = packages[`node_modules/${component.name}`]?.license;
    if (!component.licenses && stated) {
      component.licenses = [{ license: { name: stated } }];
    }
  }
  return JSON.stringify(bill, null, 2);
}
