import type { Platform } from '../base/platform.ts';
import { FEATURE_VARIABLE } from '../load/features.ts';

/** The text before the binary part of an object (objabi.HeaderString): one line, then "!". */
export function objectHeader(platform: Platform): string {
  const { goos, goarch, feature, goVersion, experiments } = platform;
  const variable = FEATURE_VARIABLE[goarch];
  const level = variable !== undefined && feature !== '' ? ` ${variable}=${feature}` : '';
  return `go object ${goos} ${goarch} go${goVersion}${level} X:${experiments.header}\n!\n`;
}
