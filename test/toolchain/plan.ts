/**
 * What a listing of build steps says of packages with assembly, a step a line with its folder before it, whichever
 * other steps stand between: work folders, symbol lists, compilations, headers, objects, packing. Left out of the
 * compiler's command lines: the build ID and -c, which depend on every input and on the machine.
 */
export function assemblyPlan(listing: string): string[] {
  const packages: { assembles: boolean; lines: string[] }[] = [];
  let folder = '';
  for (const line of listing.split('\n')) {
    if (/^mkdir -p \$WORK\/b\d+\/$/.test(line)) packages.push({ assembles: false, lines: [] });
    if (line.startsWith('cd ')) folder = line.slice(3);
    const last = packages.at(-1);
    if (last === undefined || !isOfAssembly(line)) continue;
    if (/\/asm(\.exe)? -p /.test(line)) last.assembles = true;
    const inFolder = /^\S*\/(asm|compile)(\.exe)? |^go tool pack /.test(line);
    last.lines.push(`${inFolder ? `${folder}: ` : ''}${line.replace(/ -buildid \S+| -c=\d+/g, '')}`);
  }
  return packages.flatMap(({ assembles, lines }) => (assembles ? lines : []));
}

function isOfAssembly(line: string): boolean {
  return (
    /^(mkdir -p \$WORK\/b\d+\/|# [^ ]+|echo -n > .*go_asm\.h # internal|cp \S+\.h \S+|go tool pack .*)$/.test(line) ||
    /^\S*\/(asm|compile)(\.exe)? /.test(line)
  );
}

/** Work folders numbered in the order in which they appear. */
export function renumbered(plan: readonly string[]): string[] {
  const numbers = new Map<string, string>();
  return plan.map((line) =>
    line.replace(/\$WORK\/b\d+/g, (name) => {
      let number = numbers.get(name);
      if (number === undefined) numbers.set(name, (number = `$WORK/b${String(numbers.size + 1).padStart(3, '0')}`));
      return number;
    }),
  );
}
