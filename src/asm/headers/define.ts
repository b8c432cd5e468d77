/** Macro definitions of a header: one `#define name value` a line. */
export function defines(macros: Readonly<Record<string, string | number>>): string {
  return Object.entries(macros)
    .map(([name, value]) => `#define ${name} ${value}`.trimEnd() + '\n')
    .join('');
}

/** Macros without a value that exist where `condition` is defined. */
export function definesIf(condition: string, names: readonly string[]): string {
  return `#ifdef ${condition}\n${names.map((name) => `#define ${name}\n`).join('')}#endif\n`;
}
