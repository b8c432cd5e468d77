import { writeSync } from 'node:fs';
import { encodeText } from '../asm/text.ts';

const wait = new Int32Array(new SharedArrayBuffer(4));

const LONE = /\p{Surrogate}/u;

/** Sleeps until a pipe that was full, or empty, may have changed. */
export function waitForPipe(): void {
  Atomics.wait(wait, 0, 0, 2);
}

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
      waitForPipe();
    }
  }
  return true;
}
