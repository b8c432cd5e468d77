// Bundles src/ into dist/: the program (dist/cli.js), the library (dist/index.js), chunks that are loaded when they are
// needed (one a command, one an architecture), the assembler and its worker once more in one file (dist/asm.cjs) with a
// code cache, and type declarations. `npm ci` runs this.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { withPlainMembers } from './plain-members.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const common = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  sourcesContent: false,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};

const { metafile } = await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  // What is CommonJS among the dependencies asks for require().
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  metafile: true,
});
for (const name of readdirSync('dist/chunks')) {
  if (!Object.hasOwn(metafile.outputs, `dist/chunks/${name}`)) rmSync(join('dist/chunks', name));
}

for (const name of readdirSync('dist')) if (/\.cache(\.new)?$/.test(name)) rmSync(join('dist', name));
const { outputFiles } = await build({
  ...common,
  entryPoints: { asm: 'src/cli/asm-main.ts' },
  format: 'cjs',
  sourcemap: 'inline',
  write: false,
});
// A private member costs more than another one until its code is optimised, which most of the assembler's never is.
const plain = await transform(withPlainMembers(outputFiles[0].text), {
  loader: 'ts',
  target: common.target,
  minifySyntax: true,
  sourcefile: 'asm.cjs',
  sourcemap: 'external',
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
});
// It is read as Latin-1, the fastest way: what esbuild hasn't escaped stands in comments and regular expressions.
const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync('dist/asm.cjs', `${plain.code.replace(/[^\0-\x7f]/g, escaped)}//# sourceMappingURL=asm.cjs.map\n`);
writeFileSync('dist/asm.cjs.map', plain.map);
// Where it can't be made there is none, and start-up takes longer.
spawnSync(process.execPath, ['scripts/code-cache.mjs'], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });

mkdirSync('dist/std', { recursive: true });
copyFileSync('src/std/library.bin', 'dist/std/library.bin');

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
rmSync('dist/types', { recursive: true, force: true });
// Type errors are for `npm run types` to report: the declarations are written all the same.
spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.types.json'], { stdio: 'ignore' });
