import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { go, inOneProcess } from './tools.mjs';

/** What cmd/go defines beside GOOS_ and GOARCH_, at the default level of each architecture. */
const LEVEL = { 386: ['GO386_sse2'], amd64: ['GOAMD64_v1'] };
/** Systems whose programs are position independent by default. */
const SHARED = new Set(['android', 'darwin', 'ios']);

async function answersOf(commandLines) {
  const { answers } = await inOneProcess(commandLines, { CGO_ENABLED: '0' });
  const failed = answers.find(({ exitCode }) => exitCode !== 0);
  if (failed) throw new Error(failed.output);
  return answers.map(({ output }) => output);
}

/** Each object of list's output becomes one value. */
const parseList = (text) => JSON.parse(`[${text.trimEnd().replaceAll('\n}\n{', '\n},\n{')}]`);

/**
 * The assembler's command lines, as cmd/go writes them, for every assembly file of the standard library on all platforms
 * of some architectures. The headers, which tsgo makes, and the outputs are in folders below `tmp`.
 */
export async function stdJobs(goarchs, tmp) {
  const goroot = go(['env', 'GOROOT']).trim();
  const platforms = go(['tool', 'dist', 'list']).trim().split('\n').map((pair) => pair.split('/'));
  const wanted = platforms.filter(([, goarch]) => goarchs.includes(goarch));
  const on = (command, [goos, goarch], ...args) => ['-C', join(goroot, 'src'), command, '-goos', goos, '-goarch', goarch, ...args];
  const lists = await answersOf(wanted.map((platform) => on('list', platform, '-json=Dir,ImportPath,GoFiles,SFiles', 'std')));
  const headers = [];
  const jobs = [];
  for (const [i, platform] of wanted.entries()) {
    const [goos, goarch] = platform;
    const defines = [`GOOS_${goos}`, `GOARCH_${goarch}`, ...(LEVEL[goarch] ?? [])].flatMap((name) => ['-D', name]);
    for (const { Dir, ImportPath, GoFiles = [], SFiles = [] } of parseList(lists[i])) {
      if (SFiles.length === 0) continue;
      const work = join(tmp, `b${headers.length}`);
      mkdirSync(work);
      const files = GoFiles.map((name) => join(Dir, name));
      headers.push(on('asmhdr', platform, '-p', ImportPath, '-o', join(work, 'go_asm.h'), ...files));
      const flags = ['-p', ImportPath, '-trimpath', `${work}=>`, '-I', `${work}/`, '-I', join(goroot, 'pkg/include'), ...defines];
      if (SHARED.has(goos)) flags.push('-shared');
      for (const name of SFiles) {
        jobs.push({ cwd: Dir, goos, goarch, args: [...flags, '-o', join(work, `${basename(name, '.s')}.o`), join(Dir, name)] });
      }
    }
  }
  await answersOf(headers);
  return jobs;
}
