// Every page in headless Chromium, in six languages, by day and by night: `pages.mjs PICTURES`. The pictures of the time before are kept
// beside them, and what changed since is told. What the page asks of the program goes
// out as a line of JSON ({ id, command, parts }), and its answer comes in as one ({ id, answer } or { id, refused }); whoever started
// this asks the real window. The last line says what was found wrong ({ found: [...] }), what changed, and how much was looked at.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';

import { compare } from './compare.mjs';

const PICTURES = process.argv[2];
const UI = join(import.meta.dirname, '..');
const HOME = 'http://valise.test/';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const LANGUAGES = ['en', 'ar', 'zh', 'fr', 'ru', 'es'];
const TOP = '[data-page]:not([hidden])';
const AXE = await readFile(join(UI, 'node_modules/axe-core/axe.min.js'), 'utf8');

const waiting = new Map();
const found = [];
let looked = 0;

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, ...answer } = JSON.parse(line);
  waiting.get(id)(answer);
  waiting.delete(id);
});

function ask(command, parts) {
  const id = ++ask.asked;
  say({ id, command, parts });
  return new Promise((done) => waiting.set(id, done));
}
ask.asked = 0;

/** What stands in for the program's side of the bridge. */
function bridge() {
  let callbacks = 0;
  globalThis.__TAURI_INTERNALS__ = {
    transformCallback: () => ++callbacks,
    unregisterCallback: () => {},
    async invoke(command, parts = {}) {
      // Nothing happens by itself here: no sync, no link.
      if (command.endsWith('_watch')) return null;
      const { answer, refused } = await globalThis.ask(command, parts);
      if (refused !== undefined) throw refused;
      return answer;
    },
  };
}

/** Looks at what is open: axe by day, contrast by night, width at 320 pixels (zoom to 400 %), movement where it isn't wanted. */
async function look(page, language, name) {
  const wrong = (what) => found.push(`${name}, ${language}: ${what}`);
  await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => { details.open = true; }));
  for (const violation of await axe(page, {})) wrong(violation);
  await picture(page, `${name}-${language}`);

  await page.emulateMedia({ colorScheme: 'dark' });
  for (const violation of await axe(page, { runOnly: ['color-contrast'] })) wrong(`by night: ${violation}`);
  await page.emulateMedia({ colorScheme: 'light' });

  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 320) wrong(`${wide} pixels wide at 320`);
  for (const violation of await axe(page, { runOnly: ['target-size'] })) wrong(`at 320 pixels: ${violation}`);
  await picture(page, `${name}-${language}-320`);
  await page.setViewportSize({ width: 1280, height: 900 });

  const moving = await page.evaluate(() => document.getAnimations().length);
  if (moving > 0) wrong(`${moving} animations, though none are wanted`);
  if ((await page.evaluate(() => document.activeElement === document.body))) wrong('the focus is lost');
  looked++;
}

const axe = (page, options) => page.evaluate(
  async (options) => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }, ...options });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`).join(' | ')} (${nodes.length})`);
  },
  options,
);

async function picture(page, name) {
  // What is another every minute is no change of the page.
  await page.screenshot({ path: join(PICTURES, `chromium-${name}.png`), style: '.there { visibility: hidden }' });
}

/** Puts words into the box and waits for the answer. */
async function type(page, words) {
  await page.locator('nav button').first().click();
  await page.fill('#box', words);
  await page.waitForSelector('.lookup[aria-busy=false]');
}

async function visit(page, language) {
  const see = (name) => look(page, language, name);
  await page.selectOption('header select', language);
  await page.waitForSelector(`html[lang=${language}]`);
  await type(page, '');
  await see('desk');

  await type(page, 'congo untoc email');
  await page.waitForSelector('#option-1');
  await see('which');
  await type(page, 'zzzzqqqq');
  await see('nothing');
  await type(page, 'kyrgyzstan untoc email');
  await page.waitForSelector('#option-0');
  await see('lookup');
  await page.click('#option-0');
  await page.waitForSelector(`${TOP} time`);
  await see('country');
  await page.locator(`${TOP} article .office button`).first().click();
  await page.waitForSelector(`${TOP} .notes`);
  await see('office');

  await type(page, 'latvia ets030');
  await page.locator('.said > p > button').first().click();
  await page.waitForSelector(`${TOP} .recipient`);
  await see('answer');

  const pages = await page.locator('nav button').count();
  for (let at = 1; at < pages; at++) {
    await page.locator('nav button').nth(at).click();
    await page.waitForSelector(`${TOP} h1`);
    await page.waitForFunction((top) => document.querySelector(`${top} :is(ul, table, fieldset, dl)`) !== null || document.querySelector(`${top} p`) !== null, TOP);
    if (await page.locator(`${TOP} table`).count() > 0 || (at === 2)) {
      // axe would take minutes over 2,400 cells that are all made alike: it looks at the rows of a filter.
      await page.waitForSelector(`${TOP} tbody tr`);
      await page.fill(`${TOP} form input[type=text]`, 'KG');
    }
    await see(`page-${at}`);
  }
  await page.locator(`${TOP} button.link`).first().click();
  await page.waitForFunction((top) => document.querySelectorAll(`${top} article > ul > li`).length === 6, TOP);
  await see('first-run');
}

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const [BEFORE, CHANGED] = ['before', 'changed'].map((which) => `${PICTURES}-${which}`);
if (existsSync(join(PICTURES, 'whole'))) {
  await rm(BEFORE, { recursive: true, force: true });
  await rename(PICTURES, BEFORE);
}
await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
page.on('pageerror', (error) => found.push(`an error in the page: ${error.stack ?? error}`));
await page.route(`${HOME}**`, async (route) => {
  const path = new URL(route.request().url()).pathname.slice(1) || 'index.html';
  await route.fulfill({ body: await readFile(join(UI, 'dist', path)), contentType: TYPES[path.split('.').at(-1)] ?? 'application/octet-stream' });
});
await page.exposeFunction('ask', ask);
await page.addInitScript(bridge);
await page.addInitScript(AXE);
try {
  await page.goto(HOME);
  await page.waitForSelector('#box');
  for (const language of LANGUAGES) await visit(page, language);
  // A visit that broke off is nothing to compare the next one with.
  await writeFile(join(PICTURES, 'whole'), '');
} catch (error) {
  found.push(`the visit broke off: ${error.stack}`);
  await picture(page, 'broken-off');
}
await browser.close();
const changed = await compare(BEFORE, PICTURES, CHANGED);
await writeFile(join(CHANGED, 'changed.txt'), changed.map((line) => `${line}\n`).join(''));
say({ found, changed, looked });
process.exit(0);
