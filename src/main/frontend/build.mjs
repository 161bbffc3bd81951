// Bundles everything that browsers load. Called by Maven: node build.mjs <output directory>
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const here = import.meta.dirname ?? process.cwd();
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const modules = join(here, 'node_modules');

installWhenChanged();
const { build } = await import('esbuild');

// two texts of form-js that do not go through its translate service; an update that moves them must be noticed
const untranslated = [
  ["children: valueLabel || 'Select'", "children: valueLabel || '请选择'"],
  ["placeholder: 'Search'", "placeholder: '搜索'"],
  ['`Remove list item ${itemIndex + 1}`', '`删除第 ${itemIndex + 1} 条`'],
];

const chineseForms = {
  name: 'chinese-forms',
  setup(esbuild) {
    esbuild.onLoad({ filter: /form-js-viewer\/dist\/index\.es\.js$/ }, async ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [english, chinese] of untranslated) {
        if (!contents.includes(english)) {
          throw new Error(`form-js no longer says ${english}`);
        }
        contents = contents.replaceAll(english, chinese);
      }
      return { contents, loader: 'js' };
    });
  },
};

const common = {
  plugins: [chineseForms],
  bundle: true,
  minify: true,
  legalComments: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  target: 'es2022',
  logLevel: 'warning',
  loader: { '.svg': 'text' },
};

await Promise.all([
  // plain scripts: Tasklist loads the first by its own loader, pages load the others by a tag
  build({ ...common, format: 'iife', entryPoints: [join(here, 'src/tasklist.jsx')], outdir: join(out, 'renderer') }),
  build({ ...common, format: 'iife', entryPoints: scripts('src/portal'), outdir: join(out, 'portal') }),
  // modules, loaded when somebody first looks at a PDF, first turns photos into one, first brings a HEIC
  build({
    ...common,
    format: 'esm',
    entryPoints: ['pdf.js', 'photos.js', 'heic.js'].map(name => join(here, 'src', name)),
    // what jsPDF would draw HTML and SVG with; what libheif would read files with outside browsers
    external: ['html2canvas', 'dompurify', 'canvg', 'fs', 'path'],
    outdir: join(out, 'renderer'),
  }),
  build({
    ...common,
    entryPoints: styles(),
    outdir: join(out, 'styles'),
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file' },
  }),
]);
copyPdfFiles();
copyPhotoDecoder();
copyPaperFont();

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

function scripts(folder) {
  return readdirSync(join(here, folder))
    .filter(name => /\.jsx?$/.test(name))
    .map(name => join(here, folder, name));
}

function styles() {
  return readdirSync(join(here, 'src/styles'))
    .filter(name => name.endsWith('.css') && !basename(name).startsWith('_'))
    .map(name => join(here, 'src/styles', name));
}

// what pdf.js fetches while it works: its worker, and the character maps of Chinese fonts that a PDF does not embed
function copyPdfFiles() {
  const target = join(out, 'renderer/pdfjs');
  mkdirSync(target, { recursive: true });
  for (const name of ['cmaps', 'standard_fonts', 'wasm']) {
    cpSync(join(modules, 'pdfjs-dist', name), join(target, name), { recursive: true });
  }
  cpSync(join(modules, 'pdfjs-dist/build/pdf.worker.min.mjs'), join(target, 'pdf.worker.min.mjs'));
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
function copyPaperFont() {
  const target = join(out, '../fonts');
  const source = join(modules, '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
  mkdirSync(target, { recursive: true });
  cpSync(source, join(target, 'NotoSerifSC-Regular.ttf'));
}
