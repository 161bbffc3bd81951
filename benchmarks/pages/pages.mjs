// Measures pages as a phone sees them. node pages.mjs < {chromium, environment, pages: [{name, url, cookie, input}]}; prints JSON.
// axe looks at each page on a phone and on a desktop, in both schemes. Lighthouse measures on its slow phone (processor × 4, slow 4G). The time to the first input is taken on a slower line:
// 3G as WebPageTest means it, 1.6 Mbit/s and 300 ms from one end to the other and back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import axe from 'axe-core';
import lighthouse from 'lighthouse';
import { computeMedianRun, filterToValidRuns } from 'lighthouse/core/lib/median-run.js';
import { launch } from 'puppeteer-core';

const SLOWER = 4;
const LINE = { offline: false, download: 1_600_000 / 8, upload: 768_000 / 8, latency: 300 };
const PATIENCE = 180_000;
// a score is made of moments of a few milliseconds, four times as long each: of so many runs the middle one, as its makers advise
const RUNS = 5;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [390, 1400];
const SCHEMES = ['light', 'dark'];

const { chromium, environment, pages } = JSON.parse(await text(process.stdin));
const profile = mkdtempSync(join(tmpdir(), 'pages-'));
const browser = await launch({
  executablePath: chromium,
  env: { ...process.env, ...environment },
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=zh-CN'],
});
try {
  const measured = [];
  for (const page of pages) {
    console.error(page.name);
    measured.push({ name: page.name, ...(await violations(page)), ...(await scores(page)), ...(await firstInput(page)) });
  }
  console.log(JSON.stringify(measured));
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}

/** What axe finds wrong at any width and in any scheme, each once. */
async function violations({ url, cookie, input }) {
  const found = new Set();
  const { context, page } = await visitor(url, cookie);
  // the rules are read into the page, which takes no scripts but its own
  await page.setBypassCSP(true);
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'networkidle0', timeout: PATIENCE });
      await page.waitForSelector(input, { timeout: PATIENCE });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(rules => window.axe.run(document, { runOnly: rules }), RULES);
      violations.forEach(({ id, nodes }) => nodes.forEach(({ target }) => found.add(`${id} ${target.join(' ')}`)));
    }
  }
  await context.close();
  return { axe: [...found] };
}

async function scores({ url, cookie }) {
  const runs = [];
  // a browser without a window does not draw every time; such a run says nothing
  for (let run = 0; run < 2 * RUNS && filterToValidRuns(runs).length < RUNS; run++) {
    runs.push(await scored(url, cookie));
  }
  const lhr = computeMedianRun(filterToValidRuns(runs));
  const percent = category => Math.round(lhr.categories[category].score * 100);
  const failed = Object.values(lhr.categories)
    .flatMap(category => category.auditRefs)
    .filter(({ weight, id }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`.trim());
  return {
    performance: percent('performance'),
    accessibility: percent('accessibility'),
    bestPractices: percent('best-practices'),
    kilobytes: Math.round(lhr.audits['total-byte-weight'].numericValue / 1000),
    failed,
  };
}

async function scored(url, cookie) {
  const { context, page } = await visitor(url, cookie);
  const { lhr } = await lighthouse(
    url,
    {
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      // the benchmark speaks plain HTTP, a nginx before an installation does not
      skipAudits: ['is-on-https', 'redirects-http'],
      // the visitor has nothing but the cookie
      disableStorageReset: true,
      locale: 'en-US',
    },
    undefined,
    page,
  );
  await context.close();
  if (lhr.finalDisplayedUrl !== url) {
    throw new Error(`${url} led to ${lhr.finalDisplayedUrl}`);
  }
  return lhr;
}

/** Milliseconds from the click on a link to the moment when a key that is pressed in a field, or a button, does something. */
async function firstInput({ url, cookie, input }) {
  const { context, page } = await visitor(url, cookie);
  await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
  const devtools = await page.createCDPSession();
  await devtools.send('Network.emulateNetworkConditions', {
    offline: LINE.offline,
    downloadThroughput: LINE.download,
    uploadThroughput: LINE.upload,
    latency: LINE.latency,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  await page.waitForFunction(
    selector => {
      // what is folded away has a place, too, and takes no key
      return [...document.querySelectorAll(selector)].some(one => {
        one.focus();
        return one.offsetParent && !one.disabled && document.activeElement === one;
      });
    },
    { timeout: PATIENCE, polling: 'raf' },
    input,
  );
  const milliseconds = Math.round(performance.now() - begun);
  await context.close();
  return { firstInput: milliseconds };
}

/** Somebody whose browser has seen nothing yet. */
async function visitor(url, cookie) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.bringToFront();
  if (cookie) {
    const [name, ...value] = cookie.split('=');
    await page.setCookie({ name, value: value.join('='), url });
  }
  return { context, page };
}
