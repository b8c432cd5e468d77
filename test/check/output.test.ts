import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ANALYZERS } from '../../src/driver/vet-analyzers.ts';
import { RULE_CODES } from '../../src/check/rules.ts';
import { EXPLAINED, pageOf } from '../../src/check/pages.ts';
import { tsgo } from '../cli/harness.ts';
import { violations } from './schema.ts';
import { vet } from './vet.ts';

const rules = fileURLToPath(new URL('../../testdata/check/rules', import.meta.url));
const schema = fileURLToPath(new URL('../../testdata/check/sarif-2.1.0-subset.json', import.meta.url));

describe('text', () => {
  it('draws the argument frame', async () => {
    const { stderr, status } = await vet(join(rules, 'argsize'), []);
    expect(status).toBe(1);
    expect(stderr).toBe(
      [
        'a_amd64.s:5:1: [amd64] rawSyscall: wrong argument size 48; expected $...-56 [argsize]',
        '         0(FP)  8 bytes    trap  uintptr',
        '         8(FP)  8 bytes    a1    uintptr',
        '        16(FP)  8 bytes    a2    uintptr',
        '        24(FP)  8 bytes    a3    uintptr',
        '        32(FP)  8 bytes    r1    uintptr (result)',
        '        40(FP)  8 bytes    r2    uintptr (result)',
        '        48(FP)  8 bytes    err   uint64 (result)',
        '        56 bytes in all',
        '        hint: TEXT ·rawSyscall(SB), NOSPLIT, $0-56',
        'a_amd64.s:16:1: [amd64] macro: wrong argument size 16; expected $...-8 [argsize]',
        '        0(FP)  8 bytes    x  int',
        '        8 bytes in all',
        '        hint: make the size of the arguments 8: $...-8',
        '',
      ].join('\n'),
    );
  });

  it('shows lines of context', async () => {
    const { stderr } = await vet(join(rules, 'preserve'), ['-framepointer', '-c=0']);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'p_amd64.s:5:1: frame pointer is clobbered before saving',
      '5\t\tMOVQ AX, BP // want preserve framepointer',
    ]);
  });

  it('says nothing, and ends well, when only notes are left', async () => {
    expect(await vet(join(rules, 'nosplit'), ['-rules=-nosplit'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect((await vet(join(rules, 'blocking'), [])).status).toBe(0);
  });

  it('tells why a package cannot be compiled', async () => {
    const dir = fileURLToPath(new URL('../../testdata/check/undefined', import.meta.url));
    const { stderr, status } = await vet(dir, ['-platforms', 'linux/amd64,windows/amd64']);
    expect(stderr).toBe('vet: all.go:11:11: undefined: there\n        hint: some_windows.go declares there, and is left out on this platform\n');
    expect(status).toBe(1);
  });
});

describe('flags', () => {
  it('analyzers asked for by name run alone', async () => {
    const { stderr } = await vet(join(rules, 'preserve'), ['-framepointer']);
    expect(stderr).not.toContain('[preserve]');
    const both = await vet(join(rules, 'preserve'), ['-framepointer', '-rules=preserve']);
    expect(both.stderr).toContain('[preserve]');
  });

  it('unknown rules and analyzers of Go code are refused', async () => {
    expect(await vet(rules, ['-rules=nonsense'])).toMatchObject({ status: 2, stderr: expect.stringContaining('unknown rule nonsense') });
    expect(await vet(rules, ['-printf'])).toMatchObject({ status: 2, stderr: expect.stringContaining('analyzer printf concerns Go code only') });
    expect((await vet(join(rules, 'blocking'), ['-printf=false'])).status).toBe(0);
  });
});

describe('other formats', () => {
  it('json has whole paths, in the working directory too', async () => {
    const dir = join(rules, 'argsize');
    const { stdout } = await vet(dir, ['-json', '-asmdecl']);
    expect(stdout).toContain(`"posn": "${join(dir, 'a_amd64.s')}:5:1"`);
  });

  it('sarif keeps to the standard', async () => {
    const { stdout, status } = await vet(rules, ['-format=sarif', './...']);
    expect(status).toBe(1);
    const log = JSON.parse(stdout);
    expect(violations(log, JSON.parse(readFileSync(schema, 'utf8')))).toEqual([]);
    const [{ results, tool }] = log.runs;
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('alignment/a_amd64.s');
  });

  it('github annotations', async () => {
    const { stdout } = await vet(join(rules, 'casing'), ['-format=github', '-rules=casing', '-asmdecl=false']);
    expect(stdout).toBe(
      '::error file=c_amd64.s,line=3,col=1,title=casing::·add is not the function that Go declares as Add: case matters in symbol names%0Ac.go:3:6: Add is declared here, and defined nowhere%0Ahint: write TEXT ·Add(SB)\n',
    );
  });

  it('a baseline silences what it lists, and nothing new', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tsgo-baseline-'));
    try {
      const file = join(dir, 'baseline.json');
      expect(await vet(join(rules, 'preserve'), ['-baseline', file, '-write-baseline'])).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(await vet(join(rules, 'preserve'), ['-baseline', file])).toEqual({ status: 0, stdout: '', stderr: '' });
      const { findings } = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ version: 1, findings: findings.slice(1) }));
      expect((await vet(join(rules, 'preserve'), ['-baseline', file])).stderr.split('\n').filter((line) => /^\S/.test(line))).toHaveLength(findings[0].count);
      writeFileSync(file, '[]');
      expect((await vet(join(rules, 'preserve'), ['-baseline', file])).stderr).toContain('is no baseline file');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('tsgo explain', () => {
  it('has a page for every analyzer and rule', async () => {
    for (const code of [...Object.keys(ANALYZERS), ...RULE_CODES]) {
      expect(pageOf(code)?.text ?? '', code).toMatch(/\n {4}\S/);
      expect((await tsgo(['explain', code])).status).toBe(0);
    }
  });

  it('lists the codes, and knows no others', async () => {
    const { stdout } = await tsgo(['explain']);
    expect(stdout.split('\n').filter((line) => line !== '').map((line) => line.split(' ', 1)[0])).toEqual(EXPLAINED.map(({ code }) => code));
    expect(await tsgo(['explain', 'presrve'])).toMatchObject({ status: 2, stderr: expect.stringContaining('the nearest known code is preserve') });
  });
});
