import { fstatSync, readSync } from 'node:fs';
import type { Io } from '../driver/requests.ts';
import { waitForPipe, writeAll } from './output.ts';

/** Reads to the end, waiting where nothing has come yet. */
function readAll(fd: number): string {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(1 << 16);
    try {
      const length = readSync(fd, chunk);
      if (length === 0) return Buffer.concat(chunks).toString();
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(chunks).toString();
      if (code !== 'EAGAIN') throw error;
      waitForPipe();
    }
  }
}

/** True for a terminal. What asks about those is loaded only where there may be one. */
function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

/** This process's own input and output. Ends the process, as SIGPIPE would, when nobody reads its output. */
export function processIo(): Io {
  const write = (fd: number) => (text: string) => {
    if (!writeAll(fd, text)) process.exit(141);
  };
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: write(1),
    stderr: write(2),
    stdin: () => readAll(0),
    ...(isTerminal(1) && { screen: () => process.stdout }),
    ...(isTerminal(2) && { terminal: () => process.stderr }),
  };
}
