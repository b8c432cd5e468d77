import { readSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { encodeText } from '../asm/text.ts';
import type { Io } from '../driver/requests.ts';

const wait = new Int32Array(new SharedArrayBuffer(4));

const LONE = /\p{Surrogate}/u;

/** UTF-8; bytes of a source file that are none stay as they are. */
export function bytesOf(text: string): Buffer {
  return LONE.test(text) ? Buffer.from(encodeText(text), 'latin1') : Buffer.from(text);
}

/** Writes all of `text`, waiting where a pipe is full. False when nobody reads any more. */
export function writeAll(fd: number, text: string): boolean {
  const bytes = bytesOf(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(wait, 0, 0, 2);
    }
  }
  return true;
}

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
      Atomics.wait(wait, 0, 0, 2);
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
