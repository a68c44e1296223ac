import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { readFieldData } from '../../indexer/data-file.ts';
import { findFiles } from '../../indexer/reading/find-files.ts';
import { indexFiles } from '../../indexer/pipeline.ts';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { buildApp } from '../../server/app.ts';
import { DATA } from '../indexer/published.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/** Longest a test of the page may take, building and starting a browser included. */
export const PATIENCE = 120_000;

/** `describe` for tests in a real browser: skipped, saying so, where there is none. */
export const describeInBrowser = existsSync(CHROMIUM)
  ? describe
  : (name: string, tests: () => void) =>
      describe.skip(`${name} (skipped: no Chromium at ${CHROMIUM}; CHROMIUM names another)`, tests);

/** The page over the sample reviews, served as it is to people, and a browser to use it with. */
export type Served = {
  address: string;
  context: BrowserContext;
  close: () => Promise<void>;
};

/** Builds as the command does, in a process of its own: the bundler cannot run inside the test runner. */
async function buildPage(folder: string): Promise<void> {
  const vite = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['--config', 'web/vite.config.ts', '--outDir', folder, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, [vite, 'build', 'web', ...options], { cwd: ROOT });
}

async function sampleIndex(folder: string): Promise<LunrEngine> {
  const engine = new LunrEngine(folder);
  const data = await readFieldData(DATA);
  const files = await findFiles([path.join(ROOT, 'data', 'sample')]);
  const cacheFolder = path.join(folder, 'read');
  await indexFiles({ files, data, engine, cacheFolder, invented: () => true, dryRun: false });
  return engine;
}

/** Builds the page, indexes the samples, listens on a free port and starts a browser. */
export async function serveSamples(): Promise<Served> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const pageFolder = path.join(folder, 'page');
  await buildPage(pageFolder);
  const engine = await sampleIndex(path.join(folder, 'index'));
  const app = await buildApp({ engine, version: '0', pageFolder });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    address,
    context,
    close: async () => {
      await browser.close();
      await app.close();
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What axe finds on a page as it stands, as sentences: rule, and the elements it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}
