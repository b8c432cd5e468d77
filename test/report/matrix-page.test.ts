/// <reference lib="dom" />
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tsgo } from '../cli/harness.ts';
import { parseCase, writeCase } from '../cli/transcript.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browserPath = BROWSERS.find((path) => existsSync(path));
const archive = fileURLToPath(new URL('../../testdata/cli/matrix/gaps.txtar', import.meta.url));

/** The page in a real browser; where there is none (Debian: apt-get install chromium) these are skipped. */
describe.skipIf(browserPath === undefined)('the page of the matrix', () => {
  let tmp = '';
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    tmp = mkdtempSync(join(tmpdir(), 'tsgo-page-'));
    const dir = join(tmp, 'm');
    writeCase(parseCase(readFileSync(archive, 'utf8')), dir);
    writeFileSync(join(dir, 'fast/odd.go'), 'package fast\n\n// O has a name in it: <script>alert(1)</script>\nfunc O(a struct{ X int "<b>&" })\n');
    const { status, stdout } = await tsgo(['matrix', '-format=html', '-o', join(tmp, 'page.html'), './...'], { cwd: dir, env: { TSGOCACHE: 'off' } });
    expect([status, stdout]).toEqual([1, '']);
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(tmp, 'page.html')).href);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(tmp, { recursive: true, force: true });
  });

  const shown = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();

  it('needs nothing but itself', async () => {
    expect(requests).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(await page.title()).toBe('tsgo matrix: gaps');
  });

  it('shows what is wrong and every function', async () => {
    expect(await page.locator('[role=status]').innerText()).toMatch(/^6 functions of 1 package on 47 platforms: 4 gaps on 47 platforms; 2 orphans\.$/);
    expect(await shown('.findings li')).toBe(6);
    expect(await shown('tbody tr')).toBe(6);
    expect(await page.locator('tr', { hasText: 'Dup' }).innerText()).toMatch(/Dup\s+.*DUPLICATE/s);
    expect(await page.locator('.findings').innerText()).toContain('struct{ X int "<b>&" }');
  });

  it('is searched from the keyboard, word by word', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('missing s390x sub');
    expect(await shown('tbody tr')).toBe(1);
    expect(await shown('.findings li')).toBe(1);
    expect(await page.locator('output').innerText()).toBe('2 of 12');
    expect(page.url()).toContain('#q=missing+s390x+sub');
    await page.keyboard.type(' nonesuch');
    expect(await shown('.entry')).toBe(0);
    expect(await page.locator('#nothing').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await shown('tbody tr')).toBe(6);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await shown('tbody tr')).toBe(4);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
  });

  it('lists the platforms of a column', async () => {
    const column = page.locator('details', { hasText: '*/arm64' }).last();
    expect(await column.locator('.list').isVisible()).toBe(false);
    await column.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await column.locator('.list').innerText()).toContain('linux/arm64');
  });

  it.each(['light', 'dark'] as const)('can be read when it is %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const contrasts = await page.evaluate(() => {
      const channel = (value: number): number => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const luminance = (colour: string): number => {
        const [r, g, b] = colour.match(/\d+/g)!.map(Number);
        return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
      };
      const behind = (element: Element): string => {
        for (let at: Element | null = element; at !== null; at = at.parentElement) {
          const colour = getComputedStyle(at).backgroundColor;
          if (!colour.endsWith(', 0)')) return colour;
        }
        return 'rgb(255, 255, 255)';
      };
      return [...document.querySelectorAll('.state, p, h1, h2, strong, code, .none, .where, summary')].map((element) => {
        const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      });
    });
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('fits a narrow screen, its tables scrolling by themselves', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
