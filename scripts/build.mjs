// Bundles src/ into dist/: the program (dist/cli.js), the library (dist/index.js), chunks that are loaded when they are
// needed (one a command, one an architecture), and type declarations. `npm ci` runs this.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  sourcesContent: false,
  minifySyntax: true,
  legalComments: 'none',
  // What is CommonJS among the dependencies asks for require().
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
});
for (const name of readdirSync('dist/chunks')) {
  if (!Object.hasOwn(metafile.outputs, `dist/chunks/${name}`)) rmSync(join('dist/chunks', name));
}

mkdirSync('dist/std', { recursive: true });
copyFileSync('src/std/library.bin', 'dist/std/library.bin');

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
rmSync('dist/types', { recursive: true, force: true });
// Type errors are for `npm run types` to report: the declarations are written all the same.
spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.types.json'], { stdio: 'ignore' });
