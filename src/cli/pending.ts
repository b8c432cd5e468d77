import type { Run } from '../driver/requests.ts';

/** Stands in for a command's work until the driver has it. */
export const pending: Run<unknown> = async (_request, io) => {
  io.stderr('tsgo: not supported yet\n');
  return 1;
};
