import { bin, timed } from './tools.mjs';

export const title = 'start-up: tsgo version, beside node -e 0';
export const rounds = 4;

export const once = () => ({
  theirs: timed(process.execPath, ['-e', '0']),
  ours: timed(process.execPath, [bin, 'version']),
});
