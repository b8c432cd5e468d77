import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many calls may be on their way to one worker at a time. */
export const SLOTS = 32;

/** The variables that an assembler reads, in the order in which the shim sends their values. */
export const SENT_VARIABLES = (
  'GOROOT GOOS GOARCH GO386 GOAMD64 GOARM GOARM64 GOMIPS GOMIPS64 GOPPC64 GORISCV64 GOWASM GOEXPERIMENT'
).split(' ');

/** Names a folder of FIFOs whose worker lives already: no other is started. */
export const FOLDER_VARIABLE = 'TSGO_TOOLEXEC';

const sh = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The sh program that cmd/go is to run in place of each tool. It becomes every tool but the assembler; an assembler
 * call goes to the worker of the build, through FIFOs, without a process started: it takes a slot (a file made with
 * noclobber), opens the slot's FIFO for the answer, writes directory, variables and arguments to a file, and the
 * slot's number to the FIFO of requests. The worker holds each slot's FIFO open, so that its end ends the wait for an
 * answer too: then, and wherever else the worker can't be had, `command` is started for this one call.
 *
 * The worker is started by the first call of a build, and told to end with it: cmd/go's process is the shim's parent.
 */
function shimText(command: readonly string[], folder: string): string {
  const numbers = Array.from({ length: SLOTS }, (_, i) => i).join(' ');
  const variables = SENT_VARIABLES.map((name) => `"$${name}"`).join(' ');
  return `#!/bin/sh
case $1 in
*/asm) ;;
*) exec "$@" ;;
esac
case $2 in
-V*) exec "$@" ;;
esac

alone() { exec ${command.map(sh).join(' ')} toolexec "$@"; }

build=$${FOLDER_VARIABLE}
if [ -z "$build" ]; then
	build=${sh(folder)}/build-$PPID
	if [ ! -e "$build/ready" ]; then
		if mkdir "$build" 2>/dev/null; then
			${FOLDER_VARIABLE}= ${command.map(sh).join(' ')} toolexec -serve "$build" -until "$PPID" </dev/null >/dev/null 2>&1 &
			echo $! >"$build/pid"
		fi
		tries=0
		until [ -e "$build/ready" ]; do
			tries=$((tries + 1))
			if [ $tries -gt 5 ]; then
				worker=
				if [ -e "$build/pid" ]; then read -r worker <"$build/pid"; fi
				if [ -z "$worker" ] || [ $tries -gt 500 ] || ! kill -0 "$worker" 2>/dev/null; then
					rm -rf "$build"
					alone "$@"
				fi
			fi
			sleep 0.02
		done
	fi
fi

set -C
slot=
for n in ${numbers}; do
	if true 2>>/dev/null >"$build/taken.$n"; then
		slot=$n
		break
	fi
done
set +C
if [ -z "$slot" ] || [ ! -p "$build/slot.$slot" ] || [ ! -p "$build/requests" ]; then alone "$@"; fi
exec 5<>"$build/slot.$slot" 4<"$build/slot.$slot" 5<&-
printf '%s\\0' "$PWD" ${variables} "$@" >"$build/call.$slot"
printf '%s\\n' "$slot" 1<>"$build/requests"
if read -r status <&4; then
	if [ -s "$build/said.$slot" ]; then cat "$build/said.$slot"; fi
	printf 'free %s\\n' "$slot" 1<>"$build/requests"
	if [ "$status" = real ]; then exec "$@"; fi
	exit "$status"
fi
if [ -z "$${FOLDER_VARIABLE}" ]; then rm -rf "$build"; fi
alone "$@"
`;
}

/**
 * Writes the shim into `folder` (made, for this user alone), whose name tells `command`, the words that start this
 * program; returns its path. The folders of running builds stand beside it.
 */
export function writeShim(folder: string, command: readonly string[]): string {
  const key = createHash('sha256').update(shimText(command, '')).digest('hex').slice(0, 16);
  const own = join(folder, key);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const path = join(own, 'toolexec');
  const text = shimText(command, own);
  if (present(path) === text) return path;
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text);
  chmodSync(fresh, 0o700);
  renameSync(fresh, path);
  return path;
}

function present(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
