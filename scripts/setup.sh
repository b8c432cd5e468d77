#!/bin/sh
# Makes a fresh checkout ready: Node where there is none that is new enough (by apt-get), the dependencies, and dist/.
set -eu
cd "$(dirname "$0")/.."

node_is_new_enough() {
	command -v npm >/dev/null && node -e '
		const [major, minor] = process.versions.node.split(".").map(Number);
		process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);' 2>/dev/null
}

if ! node_is_new_enough; then
	if ! command -v apt-get >/dev/null; then
		echo "setup: Node 20.19 or newer is needed: https://nodejs.org" >&2
		exit 1
	fi
	if [ "$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi
	export DEBIAN_FRONTEND=noninteractive
	$as_root apt-get update -q
	$as_root apt-get install -y -q --no-install-recommends nodejs npm
	# An older release's own Node is too old, but its npm can fetch one that isn't.
	node_is_new_enough || $as_root npm install --global --no-audit --no-fund node@20.20.2
	hash -r
fi
npm ci --no-audit --no-fund
