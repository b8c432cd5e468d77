import type { Platform } from '../base/platform.ts';
import { formatReason } from '../load/reason.ts';
import { readObject } from '../obj/read.ts';
import { objectRecord } from '../obj/records.ts';
import { recordLine } from '../report/records.ts';
import type { BuiltPackage } from './build.ts';

/** A built package as lines of JSON: itself with its files, its objects, its diagnostics. */
export function packageRecords(built: BuiltPackage, platform: Platform, cwd: string): string[] {
  const { pkg, symbolsOnly, objects, diagnostics } = built;
  const { importPath, name, dir } = pkg;
  const files = pkg.files.map(({ path, included, reason }) => ({ file: path, included, reason: formatReason(reason) }));
  const lines = [
    recordLine(
      { record: 'package', importPath, name, dir, platform: `${platform.goos}/${platform.goarch}`, files, symbolsOnly },
      cwd,
    ),
  ];
  for (const { file, object } of objects) {
    if (object === null) continue;
    lines.push(recordLine({ record: 'object', importPath, file: file.path, ...objectRecord(readObject(object)) }, cwd));
  }
  for (const diagnostic of diagnostics) lines.push(recordLine({ record: 'diagnostic', importPath, ...diagnostic }, cwd));
  return lines;
}
