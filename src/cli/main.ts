import { processIo } from './io.ts';

/**
 * The program: runs the command line `argv` and sets the exit status. With --persistent_worker it answers requests from
 * standard input; arguments beside that flag then stand before those of every request.
 */
export async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--persistent_worker')) {
    const { serve } = await import('./worker.ts');
    process.exit(await serve(argv.filter((arg) => arg !== '--persistent_worker')));
  }
  if (argv.length === 1 && argv[0] === 'version') {
    const { run } = await import('./version.ts');
    process.exitCode = await run([], processIo());
    return;
  }
  const { dispatch } = await import('./dispatch.ts');
  process.exitCode = await dispatch(argv, processIo());
  // Everything is written by now, and to give a large heap back takes its time.
  if (argv[0] === 'asm') process.exit();
}
