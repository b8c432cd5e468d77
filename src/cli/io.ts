import { readSync } from 'node:fs';
import { isatty } from 'node:tty';
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
    ...(isatty(1) && { screen: () => process.stdout }),
    ...(isatty(2) && { terminal: () => process.stderr }),
  };
}
