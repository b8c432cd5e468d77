import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { Worker } from '../../src/cli/worker.ts';

async function answers(lines: readonly string[], before: readonly string[] = []) {
  const given: unknown[] = [];
  const worker = new Worker(before, dispatch, (response) => given.push(response));
  for (const line of lines) worker.accept(line);
  await worker.idle();
  return given;
}

const version = { exitCode: 0, output: 'tsgo version 0.1.0 (go1.26.8)\n' };

describe('the worker', () => {
  it('answers in order, each with its own output', async () => {
    const bad = { exitCode: 2, output: "tsgo: nosuch: unknown command\nRun 'tsgo help' for usage.\n" };
    expect(
      await answers([
        '{"arguments":["version"],"inputs":[],"requestId":1}',
        '{"arguments":["nosuch"],"requestId":2}',
        '{"arguments":["version"]}',
      ]),
    ).toEqual([{ ...version, requestId: 1 }, { ...bad, requestId: 2 }, { ...version, requestId: 0 }]);
  });

  it('puts its own arguments before those of a request', async () => {
    expect(await answers(['{"requestId":7}'], ['version'])).toEqual([{ ...version, requestId: 7 }]);
  });

  it('does not run what is cancelled before its turn', async () => {
    const request = (id: number) => `{"arguments":["version"],"requestId":${id}}`;
    expect(await answers([request(1), request(2), '{"requestId":2,"cancel":true}', '{"requestId":9,"cancel":true}'])).toEqual([
      { requestId: 2, wasCancelled: true },
      { ...version, requestId: 1 },
    ]);
  });

  it.each(['{', '[]', '3', 'null', '{"arguments":"build"}', '{"arguments":[1]}'])('answers the malformed line %s', async (line) => {
    const [first, second] = await answers([line, '{"arguments":["version"],"requestId":1}']);
    expect(first).toMatchObject({ exitCode: 2, requestId: 0, output: expect.stringMatching(/^tsgo: malformed work request: /) });
    expect(second).toEqual({ ...version, requestId: 1 });
  });

  it('leaves the process as it was', async () => {
    const before = { cwd: process.cwd(), env: JSON.stringify(process.env), code: process.exitCode };
    await answers(['{"arguments":["-C","/","env","-goos","plan9"],"requestId":1}', '{"arguments":["build","-bad"],"requestId":2}']);
    expect({ cwd: process.cwd(), env: JSON.stringify(process.env), code: process.exitCode }).toEqual(before);
  });
});
