import type { GoFile, Span } from '../../src/golang/declarations.ts';
import { positionAt } from '../../src/golang/position.ts';
import { decode } from '../../src/golang/tokens.ts';

/** Every declaration of a file, one a line in source order, or its syntax errors: what test/golang/record.go prints of the same file. */
export function declarationText(file: GoFile): string {
  if (file.errors.length > 0) {
    return file.errors.map(({ position, message }) => `error ${position!.line}:${position!.column}: ${message}\n`).join('');
  }
  const at = (offset: number): string => {
    const { line, column } = positionAt(file, offset);
    return `${line}:${column}`;
  };
  const quoted = (span: Span | null): string => JSON.stringify(span === null ? '' : decode(file.source, span.start, span.end));
  const named = (names: readonly { name: string; offset: number }[]): string => names.map(({ name, offset }) => `${name} ${at(offset)}`).join(' ');
  const items: [number, string][] = [];
  for (const { offset, name, path } of file.imports) items.push([offset, `import ${name} ${JSON.stringify(path)}`]);
  for (const { offset, name, receiver, typeParameters, signature, body } of file.functions) {
    const base = receiver === null ? '' : `${receiver.pointer ? '*' : ''}${receiver.typeName}${receiver.generic ? '[]' : ''}`;
    items.push([offset, `func ${name} ${at(offset)} (${base}) ${quoted(typeParameters)} ${quoted(signature)} ${body === null ? '-' : at(body.end - 1)}`]);
  }
  for (const { offset, name } of file.types) items.push([offset, `type ${name} ${at(offset)}`]);
  for (const { names } of file.variables) items.push([names[0].offset, `var ${named(names)}`]);
  for (const spec of file.constants) {
    items.push([spec.names[0].offset, `const ${named(spec.names)} iota=${spec.iota} has=${spec.source === spec}`]);
  }
  items.sort((a, b) => a[0] - b[0]);
  return `package ${file.packageName}\n${items.map(([, text]) => `${text}\n`).join('')}`;
}
