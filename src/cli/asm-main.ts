import { asmDispatch } from './asm-dispatch.ts';
import { serve, Worker } from './worker.ts';

// For scripts/code-cache.mjs.
export { asmDispatch, Worker };

/**
 * The program for the command lines that begin with `asm`, and for those with --persistent_worker: they answer requests
 * from standard input; arguments beside that flag then stand before those of every request. `loadOthers` gives main.ts,
 * which has the other commands. Ends the process.
 */
export async function main(argv: readonly string[], loadOthers: Parameters<typeof asmDispatch>[0]): Promise<void> {
  const dispatch = asmDispatch(loadOthers);
  const before = argv.filter((arg) => arg !== '--persistent_worker');
  if (before.length < argv.length) process.exit(await serve(before, dispatch));
  const { processIo } = await import('./io.ts');
  const status = await dispatch(argv, processIo());
  // Everything is written by now, and to give a large heap back takes its time.
  process.exit(status);
}
