import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';

/** What SARIF says about a code. */
export interface SarifRule {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

/** Diagnostics as a SARIF 2.1.0 log; paths are relative to `cwd`. */
export function sarifLog(diagnostics: readonly Diagnostic[], rules: readonly SarifRule[], version: string, cwd: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tsgo', version, rules: codes.map((code) => ruleOf(code, rules)) } },
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(cwd).href.replace(/\/$/, '')}/` } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes.indexOf(diagnostic.code), cwd)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: string, rules: readonly SarifRule[]): object {
  const known = rules.find((rule) => rule.code === code) ?? rules.find((rule) => `${rule.code}+` === code);
  if (known === undefined) return { id: code };
  return { id: code, shortDescription: { text: known.title }, fullDescription: { text: known.title }, help: { text: known.text.trim() } };
}

function resultOf({ code, severity, message, notes = [], hint, position, related = [] }: Diagnostic, ruleIndex: number, cwd: string): object {
  const text = [message, ...notes, ...(hint === undefined ? [] : [`hint: ${hint}`])].join('\n');
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text },
    ...(position === undefined ? {} : { locations: [{ physicalLocation: physical(position, cwd) }] }),
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((place) => ({ physicalLocation: physical(place.position, cwd), message: { text: place.message } })) }),
  };
}

function physical({ file, line, column }: Position, cwd: string): object {
  const path = relative(cwd, file);
  const outside = path.startsWith('..');
  const uri = outside ? pathToFileURL(file).href : path.split(sep).map(encodeURIComponent).join('/');
  return {
    artifactLocation: outside ? { uri } : { uri, uriBaseId: 'SRCROOT' },
    ...(line > 0 ? { region: { startLine: line, ...(column > 0 ? { startColumn: column } : {}) } } : {}),
  };
}
