import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { Baseline } from '../check/baseline.ts';
import { EXPLAINED } from '../check/pages.ts';
import { RULES } from '../check/rules.ts';
import { faultySuppressions, suppressedBy, suppressionsOf, type Suppression } from '../check/suppress.ts';
import { githubAnnotation } from '../report/github.ts';
import { goJson } from '../report/json.ts';
import { sarifLog } from '../report/sarif.ts';
import { diagnosticText, positionText } from '../report/text.ts';
import { isProblem } from '../load/sourcecache.ts';
import type { Io, VetRequest } from './requests.ts';
import { ANALYZERS } from './vet-analyzers.ts';
import type { Vetting, VetResult } from './vet.ts';
import type { Workspace } from './workspace.ts';

export interface VetOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** The findings of all platforms in the form that the request asks for, what several platforms share said once. */
export function vetText(vettings: readonly Vetting[], request: VetRequest, io: Io, workspace: Workspace): VetOutput {
  const review = new Review(workspace);
  const results: VetResult[] = withoutDoubles(vettings)
    .map((result) => ({ ...result, findings: review.worthSaying(result) }));
  results.push(...review.faults());
  if (request.baseline !== '') {
    const problem = applyBaseline(results, request, io);
    if (problem !== '') return { stdout: '', stderr: problem, status: 1 };
    if (request.writeBaseline) return { stdout: '', stderr: '', status: 0 };
  }
  const findings = results.flatMap((result) => result.findings);
  const status = findings.some(({ severity }) => severity !== 'note') ? 1 : 0;
  switch (request.format) {
    case 'json':
      return { stdout: jsonText(vettings, results), stderr: '', status: 0 };
    case 'sarif':
      return { stdout: sarifLog(findings, EXPLAINED, request.toolVersion, io.cwd), stderr: '', status };
    case 'github':
      return { stdout: findings.map((finding) => githubAnnotation(finding, io.cwd)).join(''), stderr: '', status };
    case 'text':
      return { stdout: '', stderr: findings.map((finding) => plainText(finding, request, io.cwd, workspace)).join(''), status };
  }
}

/** Every finding once, in the order of platforms, packages and analyzers; the same words said twice are left to the one that says more. */
function withoutDoubles(vettings: readonly Vetting[]): VetResult[] {
  const all = vettings.flatMap(({ results }) => results);
  const place = ({ position, message }: Diagnostic): string => `${position?.file}\0${position?.line}\0${message}`;
  const drawn = new Set(all.flatMap(({ analyzer, findings }) => (analyzer === 'argsize' ? findings.map(place) : [])));
  const seen = new Set<string>();
  return all.map(({ id, analyzer, findings }) => ({
    id,
    analyzer,
    findings: findings.filter((finding) => {
      if (analyzer === 'asmdecl' && drawn.has(place(finding))) return false;
      const key = `${finding.code}\0${place(finding)}\0${finding.position?.column}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  }));
}

/** Heeds //tsgo:ignore comments. */
class Review {
  readonly #workspace: Workspace;
  readonly #files = new Map<string, { readonly id: string; readonly found: readonly Suppression[] }>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  worthSaying({ id, findings }: VetResult): Diagnostic[] {
    return findings.filter((finding) => suppressedBy(finding, this.#suppressions(finding.position?.file ?? '', id)) === undefined);
  }

  /** Comments that have no effect, in the files that have findings. */
  faults(): VetResult[] {
    return [...this.#files].map(([path, { id, found }]) => ({ id, analyzer: 'ignore', findings: faultySuppressions(path, found, isCode) }));
  }

  #suppressions(path: string, id: string): readonly Suppression[] {
    let file = this.#files.get(path);
    if (file === undefined) {
      const bytes = path === '' ? null : this.#workspace.cache.read(path);
      this.#files.set(path, (file = { id, found: bytes === null || isProblem(bytes) ? [] : suppressionsOf(bytes) }));
    }
    return file.found;
  }
}

function isCode(code: string): boolean {
  return RULES.has(code) || Object.hasOwn(ANALYZERS, code);
}

/** Writes the baseline file, or takes out the findings that it covers; what went wrong, or ''. */
function applyBaseline(results: VetResult[], { baseline, writeBaseline }: VetRequest, io: Io): string {
  const file = resolve(io.cwd, baseline);
  const pathOf = (path: string): string => relative(dirname(file), path).split(sep).join('/');
  try {
    if (writeBaseline) {
      writeFileSync(file, Baseline.write(results.flatMap(({ findings }) => findings), pathOf));
      return '';
    }
    const known = Baseline.read(readFileSync(file, 'utf8'));
    if (known === null) return `tsgo: ${baseline} is no baseline file\n`;
    results.forEach((result, i) => {
      results[i] = { ...result, findings: result.findings.filter((finding) => !known.covers(finding, pathOf)) };
    });
    return '';
  } catch (error) {
    return `tsgo: ${(error as Error).message}\n`;
  }
}

function plainText(finding: Diagnostic, { context }: VetRequest, cwd: string, workspace: Workspace): string {
  const own = !Object.hasOwn(ANALYZERS, finding.code);
  const text = diagnosticText(own ? { ...finding, message: `${finding.message} [${finding.code}]` } : finding, { cwd });
  const { position } = finding;
  if (context < 0 || position === undefined) return text;
  const bytes = workspace.cache.read(position.file);
  if (isProblem(bytes)) return text;
  const lines = Buffer.from(bytes).toString().split('\n');
  let shown = '';
  for (let i = position.line - context; i <= position.line + context; i++) {
    if (i >= 1 && i <= lines.length) shown += `${i}\t${lines[i - 1]}\n`;
  }
  return text + shown;
}

/** What `go vet -json` prints: an object for each package, with the findings of each analyzer that has some. */
function jsonText(vettings: readonly Vetting[], results: readonly VetResult[]): string {
  const ids = [...new Set(vettings.flatMap((vetting) => vetting.ids))];
  return ids
    .map((id) => {
      const analyzers: Record<string, object[]> = {};
      for (const { analyzer, findings, id: of } of results) {
        if (of !== id || findings.length === 0) continue;
        const list = (analyzers[analyzer] ??= []);
        for (const { position, message } of findings) {
          const posn = position === undefined ? '-' : positionText(position, { cwd: '' });
          list.push({ posn, end: posn, message });
        }
      }
      const names = Object.keys(analyzers).sort();
      const sorted = Object.fromEntries(names.map((name) => [name, analyzers[name]]));
      return `${goJson(names.length === 0 ? {} : { [id]: sorted }, '\t')}\n`;
    })
    .join('');
}
