import type { GoInstallation } from './find.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where what a process prints goes, as it comes. */
export interface Sink {
  stdout(text: string): void;
  stderr(text: string): void;
}

export interface GoOutput {
  /** 1 for one that was killed or could not be started. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function options<Buffer extends boolean>({ cwd, env }: { cwd: string; env: Env }, buffer: Buffer) {
  return {
    cwd,
    env: env as Record<string, string>,
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
    buffer,
    stripFinalNewline: false,
    maxBuffer: 1 << 30,
  } as const;
}

/** Runs the go command to its end; resolves with its exit status. */
export async function runGo(
  go: GoInstallation,
  args: readonly string[],
  place: { readonly cwd: string; readonly env: Env },
  sink: Sink,
): Promise<number> {
  const { execa } = await import('execa');
  const running = execa(go.command, args, options(place, false));
  running.stdout.setEncoding('utf8').on('data', (text: string) => sink.stdout(text));
  running.stderr.setEncoding('utf8').on('data', (text: string) => sink.stderr(text));
  const { exitCode } = await running;
  return exitCode ?? 1;
}

/** Runs a tool to its end; resolves with all that it printed. */
export async function runTool(tool: string, args: readonly string[], place: { readonly cwd: string; readonly env: Env }): Promise<GoOutput> {
  const { execa } = await import('execa');
  const { exitCode, stdout, stderr } = await execa(tool, args, options(place, true));
  return { status: exitCode ?? 1, stdout: stdout ?? '', stderr: stderr ?? '' };
}
