import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { asmDecl } from '../check/asmdecl/asmdecl.ts';
import { buildTagsOfGoFile, buildTagsOfOtherFile } from '../check/buildtag.ts';
import { directivesOfGoFile, directivesOfOtherFile } from '../check/directive.ts';
import { framePointers, hasFramePointers } from '../check/framepointer.ts';
import type { VetUnit } from './vet-unit.ts';

/** go vet's own analyzers that concern assembly, in the order in which they report. */
export const ANALYZERS: Readonly<Record<string, (unit: VetUnit, platform: Platform) => Diagnostic[]>> = {
  asmdecl(unit, { goarch }) {
    return assemblyFiles(unit).flatMap(({ path, bytes }) => asmDecl(path, bytes, goarch, unit.pkgPath, unit.declarations()));
  },
  buildtag({ goFiles, otherFiles, ignoredGoFiles, ignoredOtherFiles }) {
    const found = [
      ...goFiles.flatMap((file) => buildTagsOfGoFile(file)),
      ...otherFiles.flatMap(({ path, bytes }) => buildTagsOfOtherFile(path, bytes)),
    ];
    for (const file of ignoredGoFiles) {
      // The real one gives up at the first file that is no Go.
      if (file.errors.length > 0) return found;
      found.push(...buildTagsOfGoFile(file));
    }
    return [...found, ...ignoredOtherFiles.flatMap(({ path, bytes }) => buildTagsOfOtherFile(path, bytes))];
  },
  directive({ goFiles, otherFiles, ignoredGoFiles, ignoredOtherFiles }) {
    const parsed = ignoredGoFiles.filter(({ errors }) => errors.length === 0);
    return [
      ...goFiles.flatMap(directivesOfGoFile),
      ...otherFiles.flatMap(({ path, bytes }) => directivesOfOtherFile(path, bytes)),
      ...parsed.flatMap(directivesOfGoFile),
      ...ignoredOtherFiles.flatMap(({ path, bytes }) => directivesOfOtherFile(path, bytes)),
    ];
  },
  framepointer(unit, platform) {
    if (!hasFramePointers(platform, unit.pkgPath)) return [];
    return assemblyFiles(unit).flatMap(({ path, bytes }) => framePointers(path, bytes, platform.goarch));
  },
};

function assemblyFiles({ otherFiles }: VetUnit): VetUnit['otherFiles'] {
  return otherFiles.filter(({ path }) => path.endsWith('.s'));
}
