/**
 * Symbols of the standard library that the linker lets only certain packages refer to, whatever linknames there are
 * (cmd/link's blockedLinknames): first release (and the first that has the rule no more), packages that may ("-" if none), symbols.
 */
const table = `
1.23-1.27 iter runtime.coroswitch runtime.newcoro
1.24 crypto/internal/fips140 crypto/internal/fips140.fatal crypto/internal/fips140.getIndicator crypto/internal/fips140.setIndicator
1.24 crypto/internal/fips140/check go:fipsinfo
1.24 crypto/internal/sysrand crypto/internal/sysrand.fatal
1.24 crypto/rand crypto/rand.fatal
1.24 internal/runtime/maps internal/runtime/maps.errNilAssign internal/runtime/maps.fatal internal/runtime/maps.newarray internal/runtime/maps.newobject internal/runtime/maps.rand internal/runtime/maps.typedmemclr internal/runtime/maps.typedmemmove
1.24 internal/sync internal/sync.fatal internal/sync.runtime_canSpin internal/sync.runtime_doSpin internal/sync.runtime_nanotime internal/sync.runtime_Semrelease internal/sync.runtime_SemacquireMutex internal/sync.throw
1.24 internal/synctest internal/synctest.Run internal/synctest.Wait internal/synctest.acquire internal/synctest.release internal/synctest.inBubble
1.24 reflect runtime.getStaticuint64s
1.24 runtime runtime.mapaccess1 runtime.mapaccess1_fast32 runtime.mapaccess1_fast64 runtime.mapaccess1_faststr runtime.mapdelete_fast32 runtime.mapdelete_fast64 runtime.mapdelete_faststr
1.24 sync sync.runtime_SemacquireWaitGroup
1.24 time time.runtimeNow time.runtimeNano
1.25 internal/cpu internal/cpu.riscvHWProbe
1.25 internal/runtime/cgroup internal/runtime/cgroup.throw
1.25 internal/runtime/maps internal/runtime/maps.typeString
1.25 internal/synctest internal/synctest.IsInBubble internal/synctest.associate internal/synctest.disassociate internal/synctest.isAssociated
1.25 net net.newWindowsFile
1.25 runtime/trace runtime/trace.runtime_readTrace runtime/trace.runtime_traceClockUnitsPerSecond
1.25 sync_test sync_test.runtime_blockUntilEmptyCleanupQueue
1.25 testing/synctest testing/synctest.testingSynctestTest
1.25 time time.runtimeIsBubbled
1.25 unique unique.runtime_blockUntilEmptyCleanupQueue
1.26 - runtime.addmoduledata
1.26 crypto/fips140 crypto/fips140.isBypassed crypto/fips140.setBypass crypto/fips140.unsetBypass
1.26 crypto/subtle crypto/subtle.setDITEnabled crypto/subtle.setDITDisabled
1.26 internal/cpu internal/cpu.sysctlbynameBytes internal/cpu.sysctlbynameInt32
1.26 runtime/pprof runtime.pprof_goroutineLeakProfileWithLabels runtime/pprof.runtime_goroutineLeakGC runtime/pprof.runtime_goroutineleakcount
1.26 runtime/secret runtime/secret.appendSignalStacks runtime/secret.count runtime/secret.dec runtime/secret.eraseSecrets runtime/secret.getStack runtime/secret.inc
1.26 syscall syscall.rawsyscalln syscall.runtimeClearenv syscall.syscalln
1.26 testing/cryptotest crypto/internal/rand.SetTestingReader testing.checkParallel
`;

interface Rule {
  /** Minor numbers of the first release of Go 1 with this rule, and of the first without it. */
  readonly since: number;
  readonly until: number;
  readonly packages: readonly string[];
}

const rules = new Map<string, Rule>();
for (const line of table.trim().split('\n')) {
  const [release, packages, ...symbols] = line.split(' ');
  const [since, until = Infinity] = release.split('-').map((name) => Number(name.slice(2)));
  const rule: Rule = { since, until, packages: packages === '-' ? [] : packages.split(',') };
  for (const symbol of symbols) rules.set(symbol, rule);
}

/** Whether the release's linker refuses the package's reference to a symbol on account of its name alone; undefined if the name has no rule. */
export function isBlocked(symbol: string, packagePath: string, minor: number): boolean | undefined {
  const rule = rules.get(symbol);
  if (rule === undefined || minor < rule.since || minor >= rule.until) return undefined;
  return !rule.packages.includes(packagePath);
}
