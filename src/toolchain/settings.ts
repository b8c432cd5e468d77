import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { FileMemo } from './file-memo.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where `go env -w` keeps its settings: $GOENV, or go/env in the user's configuration folder; '' if there is none. */
export function settingsFile(env: Env): string {
  if (env.GOENV === 'off') return '';
  if (env.GOENV) return env.GOENV;
  const folder = configFolder(env);
  return folder === '' ? '' : join(folder, 'go', 'env');
}

function configFolder(env: Env): string {
  if (process.platform === 'win32') return env.AppData ?? env.APPDATA ?? '';
  const home = env.HOME ?? homedir();
  if (process.platform === 'darwin') return home === '' ? '' : join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || (home === '' ? '' : join(home, '.config'));
}

const NO_SETTINGS: Readonly<Record<string, string>> = {};
const known = new FileMemo<Readonly<Record<string, string>>>();

/** The lines NAME=value of a settings file; empty if it cannot be read. */
export function readSettings(file: string): Readonly<Record<string, string>> {
  return file === '' ? NO_SETTINGS : known.get(file, parseSettings, () => NO_SETTINGS);
}

function parseSettings(file: string): Record<string, string> {
  const settings: Record<string, string> = {};
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return settings;
  }
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0 && /^[A-Z]/.test(line)) settings[line.slice(0, equals)] = line.slice(equals + 1).trimEnd();
  }
  return settings;
}

interface Merged {
  readonly settings: Readonly<Record<string, string>>;
  readonly env: Env;
}

/** Of environments that can't change. */
const mergedBefore = new WeakMap<Env, Merged>();

/** The environment over the user's settings: a variable that is unset or empty takes the value set by `go env -w`. */
export function withSettings(env: Env): Env {
  const settings = readSettings(settingsFile(env));
  const before = mergedBefore.get(env);
  if (before?.settings === settings) return before.env;
  const merged = merge(env, settings);
  if (Object.isFrozen(env)) mergedBefore.set(env, { settings, env: Object.freeze(merged) });
  return merged;
}

function merge(env: Env, settings: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const merged: Record<string, string | undefined> = { ...settings };
  for (const [name, value] of Object.entries(env)) if (value !== undefined && value !== '') merged[name] = value;
  return merged;
}
