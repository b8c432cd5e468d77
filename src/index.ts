/**
 * tsgo as a library: what the command line does, without a process. `run` takes a whole command line; the types name
 * what a command's request and its world consist of.
 */
export { dispatch as run } from './cli/dispatch.ts';
export { GO_RELEASE, VERSION } from './cli/version.ts';
export { assemble, type AssembleJob, type AssembleOutcome } from './driver/assemble.ts';
export { build, type Build, type BuiltPackage } from './driver/build.ts';
export { Workspace } from './driver/workspace.ts';
export { loadArchitecture } from './arch/index.ts';
export type {
  AsmRequest,
  BuildRequest,
  ExitStatus,
  Io,
  ListRequest,
  LoadOptions,
  NmRequest,
  PackageFlags,
} from './driver/requests.ts';
export type { Diagnostic, Severity } from './base/diagnostic.ts';
export type { Experiments, Platform } from './base/platform.ts';
export type { Position } from './base/position.ts';
export { FIRST_CLASS, PLATFORMS, PlatformError, platformFromEnv } from './load/platforms.ts';
