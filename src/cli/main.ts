import type { Io } from '../driver/requests.ts';
import { processIo } from './io.ts';

/** The program, but for what asm-main.ts does: runs the command line `argv` and sets the exit status. */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await dispatch(argv, processIo());
}

/** As dispatch() of dispatch.ts, which it loads where there is more to do than to say the version. */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && argv[0] === 'version') {
    const { run } = await import('./version.ts');
    return await run([], io);
  }
  const { dispatch } = await import('./dispatch.ts');
  return await dispatch(argv, io);
}
