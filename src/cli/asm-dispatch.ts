import type { Io } from '../driver/requests.ts';
import { withSettings } from '../toolchain/settings.ts';
import { run } from './asm.ts';
import { internalError, takeChdir } from './command-line.ts';
import { UsageError } from './flags.ts';

/** Runs one whole command line, as dispatch() does. */
export type Dispatch = (argv: readonly string[], io: Io) => Promise<number>;

/** As dispatch(), which `loadOthers` gives for every other command than `asm`, and for a -C that is wrong. */
export function asmDispatch(loadOthers: () => Promise<{ readonly dispatch: Dispatch }>): Dispatch {
  let others: { readonly dispatch: Dispatch } | undefined;
  const dispatchAny: Dispatch = async (argv, io) => {
    others ??= await loadOthers();
    return await others.dispatch(argv, io);
  };
  return async (argv, io) => {
    if (argv[0] !== 'asm') return await dispatchAny(argv, io);
    try {
      const moved = takeChdir(argv, io);
      return await run(moved.argv.slice(1), { ...io, cwd: moved.cwd, env: withSettings(io.env) });
    } catch (error) {
      return error instanceof UsageError ? await dispatchAny(argv, io) : internalError(error, io);
    }
  };
}
