import { goBuildText, parseGoBuild } from '../../load/constraint.ts';
import { CommentHeader, mentions } from '../directive.ts';
import { SourceText } from '../source-text.ts';
import type { Finding, Rule } from '../rule.ts';

/** `// go:build`, which with its space is a comment like any other: the file is built everywhere. */
export const buildtag: Rule = {
  code: 'buildtag+',
  severity: 'warning',
  check({ pkg }) {
    return pkg.files.flatMap(({ path, category }) => {
      const bytes = category === 'skipped' || category === 'syso' ? null : pkg.read(path);
      return bytes === null || !mentions(bytes, 'go:build') ? [] : judge(path, bytes);
    });
  },
};

function judge(path: string, bytes: Uint8Array): Finding[] {
  const { lines } = SourceText.of(bytes);
  const found: Finding[] = [];
  const header = new CommentHeader();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i].trimEnd();
    if (header.inBlock || !line.startsWith('//')) {
      if (header.codeAfter(line)) break;
      continue;
    }
    const meant = line.replace(/^\/\/[ \t]+(?:\/\/)?(?=go:build\b)/, '//');
    const text = meant === line ? undefined : goBuildText(meant);
    if (text === undefined || 'error' in parseGoBuild(text)) continue;
    found.push({
      position: { file: path, line: i + 1, column: 1 },
      message: 'no build constraint: space between // and go:build',
      hint: `write ${meant}, and leave the next line blank`,
    });
  }
  return found;
}
