import * as std from './std.mjs';

export const title = 'every assembly file of std on every arm64 platform: one worker from its start, beside the real assembler, a process a file';

export const prepare = () => std.prepare(['arm64']);
export const { once, cleanUp } = std;
