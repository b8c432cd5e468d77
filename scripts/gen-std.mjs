// Writes src/std/library.bin from the GOROOT of the Go on PATH, or of $GOROOT: `npm run gen:std`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const goroot = process.env.GOROOT || spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout?.trim();
if (!goroot) {
  console.error('gen-std: no GOROOT');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'gen-std-'));
try {
  const outfile = join(folder, 'main.mjs');
  await build({ entryPoints: [join(root, 'scripts/gen-std/main.ts')], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  const { generate } = await import(pathToFileURL(outfile));
  generate(goroot, process.argv[2] ?? join(root, 'src/std/library.bin'));
} finally {
  rmSync(folder, { recursive: true });
}
