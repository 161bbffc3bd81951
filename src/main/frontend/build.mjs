// Bundles everything that browsers load. Called by Maven: node build.mjs <output directory>
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const here = import.meta.dirname ?? process.cwd();
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const modules = join(here, 'node_modules');

installWhenChanged();
const { build } = await import('esbuild');
const { billOfMaterials, bundled, licences } = await import('./shipped.mjs');

// fields of form-js that nobody gets to see, since ours stand in their place (widgets/index.jsx), and what only they need,
// and columns that nothing moves aside; an update that moves them must be noticed
const replaced = ['Datetime', 'DynamicList', 'Select'];
const unseen = /\.flatpickr|\.cds--offset-|\.fjs-repeat|\.fjs-select|\.fjs-datetime|\.fjs-timepicker|\.fjs-dropdownlist-item\.time/;

const leanForms = {
  name: 'lean-forms',
  setup(esbuild) {
    esbuild.onLoad({ filter: /form-js-viewer\/dist\/index\.es\.js$/ }, async ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      const change = (pattern, by) => {
        if (contents.search(pattern) < 0) {
          throw new Error(`form-js no longer says ${pattern}`);
        }
        contents = contents.replace(pattern, by);
      };
      for (const field of replaced) {
        change(new RegExp(`\\n${field}\\.config = {[^]*?\\n};`), '');
        change(new RegExp(`(const formFields = \\[[^]*?)\\b${field}, ?`), '$1');
        change(new RegExp(`(\\nexport {[^]*?)\\b${field}, `), '$1');
      }
      change(/\nimport flatpickr from 'flatpickr';/, '');
      return { contents, loader: 'js' };
    });
    esbuild.onLoad({ filter: /form-js-viewer\/dist\/assets\/form-js\.css$/ }, async ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/([^{}@;]+){[^{}]*}/g, (rule, selectors) => (selectors.split(',').every(one => unseen.test(one)) ? '' : rule)),
      loader: 'css',
    }));
  },
};

// what only few forms need is loaded by the forms that do (src/form/late)
const lateParts = {
  name: 'late-parts',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(luxon|marked|dompurify|@lezer\/highlight)$/ }, ({ path, importer }) =>
      importer.includes('@bpmn-io') ? { path: join(here, 'src/form/late', `${basename(path)}.js`) } : undefined,
    );
  },
};

// one file for what most pages need: esbuild would make one of each handful of modules that the same pages use
const sharedByPages = {
  name: 'shared-by-pages',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\/src\/(portal|tasklist)\/[^/]*\.jsx$/ }, async ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nimport '../lib/shared.js';\n`,
      loader: 'jsx',
    }));
  },
};

const common = {
  plugins: [leanForms, lateParts],
  // the same in a tenth of the size
  alias: { 'lodash/isEqual': 'fast-deep-equal/es6' },
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // the last Chrome for Windows 7, and an iPhone 6s: README and the notice of the portal (B01) say so
  target: ['chrome109', 'safari15.4', 'firefox115'],
  logLevel: 'warning',
  loader: { '.svg': 'text' },
};

// what is loaded with a page carries a hash of its content in its name and is kept for ever (Assets.java)
const hashed = { entryNames: '[name]-[hash]', chunkNames: 'chunk-[hash]', assetNames: '[name]-[hash]', outdir: join(out, 'assets') };

rmSync(join(out, 'assets'), { recursive: true, force: true });
const styles = await build({
  ...common,
  ...hashed,
  entryPoints: filesIn('src/styles', /^[^_].*\.css$/),
  loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file' },
});
// small things beside pages that the server draws whole
const plain = await build({ ...common, ...hashed, format: 'esm', entryPoints: filesIn('src/portal', /\.js$/) });
const pages = await build({
  ...common,
  ...hashed,
  format: 'esm',
  splitting: true,
  plugins: [...common.plugins, sharedByPages],
  entryPoints: [...filesIn('src/portal', /\.jsx$/), join(here, 'src/tasklist/tasklist.jsx'), join(here, 'src/tasklist/chinese.js')],
  define: {
    RENDERER_STYLE: JSON.stringify(addressOf(styles, 'renderer.css')),
    REVIEWING_STYLE: JSON.stringify(addressOf(styles, 'reviewing.css')),
    TASKLIST_STYLE: JSON.stringify(addressOf(styles, 'tasklist.css')),
  },
});
// what is loaded later, when somebody first looks at a PDF, first turns photos into one, first brings a HEIC: keeps its
// name, so that a page that was opened before an upgrade still finds it
const later = await Promise.all([
  build({
    ...common,
    format: 'esm',
    entryPoints: ['pdf/pdf.js', 'photo/photos.js', 'photo/heic.js'].map(name => join(here, 'src', name)),
    // what jsPDF would draw HTML and SVG with; what libheif would read files with outside browsers
    external: ['html2canvas', 'dompurify', 'canvg', 'fs', 'path'],
    entryNames: '[name]',
    outdir: join(out, 'renderer'),
  }),
  build({
    ...common,
    format: 'esm',
    entryPoints: { 'pdf.worker.min': join(here, 'src/pdf/pdf-worker.js') },
    outdir: join(out, 'renderer/pdfjs'),
    outExtension: { '.js': '.mjs' },
  }),
]);
// the page that verifies certificates without a line: all that it needs is in it, but the keys, which the server adds
const alone = await build({
  ...common,
  format: 'iife',
  write: false,
  legalComments: 'inline',
  entryPoints: [join(here, 'src/verifier/verifier.jsx'), join(here, 'src/styles/_verifier.css')],
  outdir: join(out, '../verifier'),
});
writeVerifier();
const bundles = [styles, plain, pages, ...later, alone];
// Camunda's web applications know one name of each; see their scripts/config.js
for (const name of ['tasklist.js', 'chinese.js']) {
  writeFileSync(join(out, 'renderer', name), `import '${addressOf(pages, name)}';\n`);
}
writeFileSync(join(out, '../assets.json'), JSON.stringify({ ...listed(styles), ...listed(plain), ...listed(pages) }, null, 2));
copyPdfFiles();
copyPhotoDecoder();
copyPaperFonts();
await unpackRareFonts();
tellWhatIsShipped();

function writeVerifier() {
  const of = end => alone.outputFiles.find(({ path }) => path.endsWith(end)).text.replace(/<\/(?=script|style)/gi, '<\\/');
  const page = readFileSync(join(here, 'src/verifier/verifier.html'), 'utf8')
    .replace('/*style*/', () => of('.css'))
    .replace('/*script*/', () => of('.js'));
  mkdirSync(join(out, '../verifier'), { recursive: true });
  writeFileSync(join(out, '../verifier/verifier.html'), page);
}

function installWhenChanged() {
  const stamp = join(modules, '.installed-from');
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  // no package here needs an install script; some carry one that reports usage to its maker
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, lock);
}

function filesIn(folder, pattern) {
  return readdirSync(join(here, folder))
    .filter(name => pattern.test(name))
    .map(name => join(here, folder, name));
}

/** What pages load, by the names of their sources: {name: {address, imports}}, for Assets.java. */
function listed({ metafile }) {
  const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint);
  return Object.fromEntries(
    entries.map(([file, { entryPoint }]) => [
      basename(entryPoint).replace(/\.jsx$/, '.js'),
      { address: address(file), imports: importsOf(metafile, file).map(address) },
    ]),
  );
}

function addressOf(bundle, name) {
  return listed(bundle)[name].address;
}

function address(file) {
  return `/assets/${basename(file)}`;
}

/** Whatever a script needs before it runs, so that a page can ask for all of it at once. */
function importsOf(metafile, file, found = new Set()) {
  for (const { path, kind } of metafile.outputs[file].imports) {
    if (kind === 'import-statement' && !found.has(path)) {
      found.add(path);
      importsOf(metafile, path, found);
    }
  }
  return [...found];
}

// what pdf.js fetches while it works, besides its worker: such as character maps of Chinese fonts that a PDF leaves out
function copyPdfFiles() {
  const target = join(out, 'renderer/pdfjs');
  mkdirSync(target, { recursive: true });
  for (const name of ['cmaps', 'standard_fonts', 'wasm']) {
    cpSync(join(modules, 'pdfjs-dist', name), join(target, name), { recursive: true, filter: file => !runsScripts(file) });
  }
}

// scripts inside PDFs are not run, so what would run them is left out
function runsScripts(file) {
  return /quickjs/i.test(basename(file));
}

// libheif as its makers built it, beside its licence (LGPL): whoever runs this may put another build in its place
function copyPhotoDecoder() {
  const target = join(out, 'renderer/libheif');
  mkdirSync(target, { recursive: true });
  for (const name of ['libheif.wasm', 'LICENSE']) {
    cpSync(join(modules, 'libheif-js/libheif-wasm', name), join(target, name));
  }
}

// what the server prints letters and summaries with; beside the static files, where no browser gets it
function copyPaperFonts() {
  const target = join(out, '../fonts');
  mkdirSync(target, { recursive: true });
  for (const [source, name] of [
    ['noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', 'NotoSerifSC-Regular.ttf'],
    ['noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf', 'NotoNaskhArabic-Regular.ttf'],
  ]) {
    cpSync(join(modules, '@expo-google-fonts', source), join(target, name));
    cpSync(join(modules, '@expo-google-fonts', source.split('/')[0], 'LICENSE_FONT'), join(target, `${name}.LICENSE.txt`));
  }
}

// 花园明朝 for the Han characters that the font above does not have: in pieces of which the server opens those it needs.
// They are packed for browsers and are unpacked here; which characters are where, their style sheet says.
async function unpackRareFonts() {
  const target = join(out, '../fonts/rare');
  const list = join(target, 'pieces.txt');
  const source = join(modules, 'hanamin');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const title = `# hanamin ${version}, its licence beside it`;
  if (existsSync(list) && readFileSync(list, 'utf8').startsWith(title)) {
    return;
  }
  const { default: woff2 } = await import('wawoff2');
  mkdirSync(target, { recursive: true });
  cpSync(join(here, 'licences/HanaMin.txt'), join(target, 'LICENSE.txt'));
  const style = readFileSync(join(source, 'HanaMin.css'), 'utf8');
  const lines = [title];
  for (const [, name, ranges] of style.matchAll(/url\((HanaMin[AB]\.CJK-(?:Unified|Compatibility)-Ideographs[\w-]*)\.woff2\)[^}]*?unicode-range:([^;]+);/g)) {
    writeFileSync(join(target, `${name}.ttf`), await woff2.decompress(readFileSync(join(source, `${name}.woff2`))));
    lines.push(`${name}.ttf ${ranges.replace(/\s+/g, '').replaceAll('U+', '')}`);
  }
  if (lines.length < 80) {
    throw new Error(`hanamin ${version} names only ${lines.length - 1} pieces with Han characters`);
  }
  // last: where it is, all of them are
  writeFileSync(list, `${lines.join('\n')}\n`);
}

// the licences of what browsers get, where browsers get it; and the bill of materials, beside that of the Java part
function tellWhatIsShipped() {
  const copied = ['@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-naskh-arabic', 'hanamin', 'libheif-js'];
  const shipped = new Set([...bundled(bundles.map(({ metafile }) => metafile)), ...copied]);
  writeFileSync(join(out, 'renderer/licences.txt'), licences(here, shipped));
  const target = join(out, '../META-INF/sbom');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'frontend.cdx.json'), billOfMaterials(here, shipped));
}
