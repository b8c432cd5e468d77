import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { readGoEnv } from '../../src/load/goenv.ts';
import { carriedLibrary } from '../../src/std/carried.ts';

const { goroot, goVersion } = readGoEnv(process.env);
const comparable = goroot !== '' && goVersion === carriedLibrary().goVersion;

const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/m\n\ngo 1.24\n',
  'm.go': `package m

import (
	"net"
	"sync"
	"syscall"
	"time"
)

const Write = syscall.SYS_WRITE
const Tick = time.Millisecond * 3

type State struct {
	lock  sync.Mutex
	when  time.Time
	addr  net.IPNet
	stat  syscall.Stat_t
	pool  *sync.Pool
}

func add(a, b int64) int64
func sum(p *State) uint64

func Add(a, b int64) int64 { return add(a, b) }
`,
  'm_amd64.s': `#include "textflag.h"
#include "go_asm.h"

TEXT ·add(SB), NOSPLIT, $0-24
	MOVQ $State_stat, AX
	MOVQ $State__size, BX
	MOVQ $const_Write, CX
	MOVQ $const_Tick, DX
	CALL runtime·memequal(SB)
	CALL runtime·nothing(SB)
	CALL runtime·mapaccess1(SB)
	CALL strings·Index(SB)
	CALL sync·runtime_Semacquire(SB)
	RET
`,
};

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verdict-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text);
});

afterEach(() => rmSync(dir, { recursive: true }));

async function tsgo(args: string[], root: string): Promise<string> {
  let out = '';
  const env = { HOME: '/nonexistent', GOENV: 'off', GOROOT: root, PATH: '', GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0' };
  const status = await dispatch(args, { cwd: dir, env, stdout: (text) => void (out += text), stderr: (text) => void (out += text) });
  return `${out}exit ${status}\n`;
}

describe('without any Go', () => {
  it('tells what the standard library defines', async () => {
    expect(await tsgo(['build', '.'], '')).toContain('m_amd64.s:11:7: invalid reference to runtime.mapaccess1\n');
    writeFileSync(join(dir, 'm_amd64.s'), FILES['m_amd64.s'].replace('CALL runtime·mapaccess1(SB)', 'NOP'));
    const text = await tsgo(['build', '.'], '');
    expect(text).toContain('m_amd64.s:10:7: undefined: runtime·nothing\n');
    expect(text).toContain('m_amd64.s:12:7: undefined: strings·Index\n        CALL in ·add refers to it, but it exists for ABIInternal only\n');
    expect(text).not.toMatch(/memequal|Semacquire/);
  });

  it('does not build the standard library itself', async () => {
    expect(await tsgo(['build', 'math'], '')).toBe('math: the standard library cannot be built without its source: no GOROOT\nexit 1\n');
  });

  it.skipIf(!comparable)('comes to the same verdict as with a GOROOT', async () => {
    expect(await tsgo(['build', '.'], '')).toBe(await tsgo(['build', '.'], goroot));
  });

  it.skipIf(!comparable)('makes the same objects', async () => {
    writeFileSync(join(dir, 'm_amd64.s'), FILES['m_amd64.s'].split('\n').filter((line) => !line.includes('CALL')).join('\n'));
    writeFileSync(join(dir, 'm.go'), FILES['m.go'].replace('func sum(p *State) uint64\n', ''));
    const objects = async (root: string): Promise<string[]> => {
      const out = mkdtempSync(join(dir, 'out-'));
      expect(await tsgo(['build', '-o', `${out}/`, '.'], root)).toBe('exit 0\n');
      const made = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return made.map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
    };
    const own = await objects('');
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(await objects(goroot));
  });
});
