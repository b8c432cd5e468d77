const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON on one line, or indented by `indent`, with the characters escaped that Go's encoding/json escapes. */
export function goJson(value: unknown, indent = ''): string {
  const text = JSON.stringify(value, null, indent);
  return text.replace(/[<>&\u2028\u2029\ud800-\udfff]/gu, (char) => ESCAPES[char] ?? '\\ufffd');
}

/** One event of `go build -json` (`go help buildjson`). */
export interface BuildEvent {
  readonly ImportPath: string;
  readonly Action: 'build-output' | 'build-fail';
  readonly Output?: string;
}

/** The events for one package: its text, a line an event, and whether its build failed. */
export function buildEvents(importPath: string, text: string, failed: boolean): string {
  const events: BuildEvent[] = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    events.push({ ImportPath: importPath, Action: 'build-output', Output: line });
  }
  if (failed) events.push({ ImportPath: importPath, Action: 'build-fail' });
  return events.map((event) => `${goJson(event)}\n`).join('');
}
