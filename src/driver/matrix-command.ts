import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXPLAINED } from '../check/pages.ts';
import { githubAnnotation } from '../report/github.ts';
import { findingDiagnostic } from '../report/matrix/findings.ts';
import { hasGaps } from '../report/matrix/fold.ts';
import { matrixHtml } from '../report/matrix/html.ts';
import { matrixJson, parseMatrix } from '../report/matrix/json.ts';
import { matrixMarkdown } from '../report/matrix/markdown.ts';
import { mergeMatrices } from '../report/matrix/merge.ts';
import type { Matrix } from '../report/matrix/model.ts';
import { matrixText } from '../report/matrix/text.ts';
import { sarifLog } from '../report/sarif.ts';
import { makeMatrix } from './matrix.ts';
import { cachedMatrix, type Make } from './matrix-cache.ts';
import { jobMatrix, shardOf } from './matrix-shards.ts';
import { overlayOf } from './overlay.ts';
import type { Io, MatrixRequest } from './requests.ts';
import { Workspace } from './workspace.ts';

const DEFAULT_WIDTH = 120;

/** `tsgo matrix`: where every function without a body comes from on every platform of the request. */
export async function runMatrix(request: MatrixRequest, io: Io): Promise<number> {
  if (request.format === 'github-matrix') return write(jobMatrix(request), request, io) ? 0 : 1;
  const matrix = request.merge.length > 0 ? merged(request, io) : await looked(request, io);
  if (matrix === null) return 1;
  if (!write(formatted(matrix, request, io), request, io)) return 1;
  return hasGaps(matrix) ? 1 : 0;
}

async function looked(request: MatrixRequest, io: Io): Promise<Matrix | null> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return null;
  const part = { ...request, platforms: shardOf(request.platforms, request.shard) };
  const make: Make = async (only) => {
    const workspace = new Workspace(overlay, false);
    const made = await makeMatrix(part, io, workspace, progress(part.platforms.length, io), only);
    return { made, workspace };
  };
  if (!request.cached || overlay.size > 0) return (await make()).made.matrix;
  return await cachedMatrix(part, io, import.meta.url, make);
}

/** Tells a person at a terminal how far the work is; the line goes when it is done. */
function progress(total: number, io: Io): (done: number, platform: string) => void {
  const stream = io.terminal?.();
  if (stream === undefined) return () => {};
  return (done, platform) => {
    stream.write(done === total ? '\r\u001b[K' : `\r\u001b[K${done + 1}/${total} ${platform}`);
  };
}

function merged({ merge }: MatrixRequest, io: Io): Matrix | null {
  const parts: Matrix[] = [];
  for (const file of merge) {
    let text: string;
    try {
      text = readFileSync(resolve(io.cwd, file), 'utf8');
    } catch (error) {
      io.stderr(`tsgo: ${(error as Error).message}\n`);
      return null;
    }
    const part = parseMatrix(text);
    if (part === undefined) {
      io.stderr(`tsgo: ${file}: not a result of tsgo matrix -json\n`);
      return null;
    }
    parts.push(part);
  }
  return mergeMatrices(parts);
}

function formatted(matrix: Matrix, { format, toolVersion, output }: MatrixRequest, io: Io): string {
  const { cwd } = io;
  const diagnostics = () => matrix.findings.map((finding) => findingDiagnostic(finding, matrix));
  switch (format) {
    case 'json':
      return matrixJson(matrix, cwd);
    case 'markdown':
      return matrixMarkdown(matrix, cwd);
    case 'html':
      return matrixHtml(matrix, cwd);
    case 'sarif':
      return sarifLog(diagnostics(), EXPLAINED, toolVersion, cwd);
    case 'github':
      return diagnostics().map((diagnostic) => githubAnnotation(diagnostic, cwd)).join('');
    default: {
      const screen = output === '' ? io.screen?.() : undefined;
      const width = screen?.columns ?? (Number(io.env.COLUMNS) || DEFAULT_WIDTH);
      const colours = io.env.NO_COLOR ? false : screen !== undefined || Boolean(io.env.FORCE_COLOR);
      return matrixText(matrix, { cwd, width, colours });
    }
  }
}

function write(text: string, { output }: MatrixRequest, io: Io): boolean {
  if (output === '' || output === '-') {
    io.stdout(text);
    return true;
  }
  try {
    writeFileSync(resolve(io.cwd, output), text);
    return true;
  } catch (error) {
    io.stderr(`tsgo: ${(error as Error).message}\n`);
    return false;
  }
}
