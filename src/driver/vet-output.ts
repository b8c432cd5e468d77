import type { Diagnostic } from '../base/diagnostic.ts';
import { goJson } from '../report/json.ts';
import { diagnosticText, positionText } from '../report/text.ts';
import { isProblem } from '../load/sourcecache.ts';
import type { Io, VetRequest } from './requests.ts';
import type { Vetting, VetResult } from './vet.ts';
import type { Workspace } from './workspace.ts';

export interface VetOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** The findings of all platforms in the form that the request asks for, what several platforms share said once. */
export function vetText(vettings: readonly Vetting[], request: VetRequest, io: Io, workspace: Workspace): VetOutput {
  const results = merge(vettings);
  const findings = results.flatMap((result) => result.findings);
  const status = findings.some(({ severity }) => severity !== 'note') ? 1 : 0;
  switch (request.format) {
    case 'json':
      return { stdout: jsonText(vettings, results), stderr: '', status: 0 };
    default:
      return { stdout: '', stderr: findings.map((finding) => plainText(finding, request, io.cwd, workspace)).join(''), status };
  }
}

/** Every finding once, in the order of platforms, packages and analyzers. */
function merge(vettings: readonly Vetting[]): VetResult[] {
  const seen = new Set<string>();
  return vettings.flatMap(({ results }) =>
    results.map(({ id, analyzer, findings }) => ({
      id,
      analyzer,
      findings: findings.filter(({ position, message, code }) => {
        const key = `${code}\0${position?.file}\0${position?.line}\0${position?.column}\0${message}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      }),
    })),
  );
}

function plainText(finding: Diagnostic, { context }: VetRequest, cwd: string, workspace: Workspace): string {
  const text = diagnosticText(finding, { cwd });
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
