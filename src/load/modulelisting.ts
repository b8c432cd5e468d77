import type { Listed, Listing } from './listing.ts';
import { moduleInfoOf, type ModuleInfo } from './moduleinfo.ts';
import { openModules, type OpenModules } from './openmodules.ts';
import type { FetchFailures } from './missing.ts';
import { matcherOf } from './patterns.ts';
import { failure } from './problem.ts';
import { formatRecord, moduleRecord, moduleValue } from './record.ts';
import { quote } from '../base/quote.ts';
import { Template, TemplateError, TEXT } from './template.ts';

const BYPASS = '\n\t(Use -mod=mod or -mod=readonly to bypass.)';
const NO_MODULE = "go.mod file not found in current directory or any parent directory; see 'go help modules'";

type Printer = (info: ModuleInfo) => string;

function printerFor({ json, format }: Listing): Printer {
  if (json) return (info) => `${formatRecord(moduleRecord(info), '', false)}\n`;
  if (!format) return (info) => `${moduleValue(info)[TEXT]}\n`;
  const template = new Template(format, {});
  return (info) => {
    const text = template.execute(moduleValue(info));
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
  };
}

/** `go list -m`: main modules, and those that they need. Throws LoadFailure where no module can be listed at all. */
export function listModules(listing: Listing, fetchFailures: FetchFailures): Listed {
  let stdout = '';
  let stderr = '';
  let status = 0;
  try {
    const print = printerFor(listing);
    const modules = openModules({ ...listing, fetchFailures });
    for (const arg of listing.patterns.length === 0 ? [''] : listing.patterns) {
      const found = matching(arg, modules);
      if (typeof found === 'string') {
        stderr += `go: ${found}\n`;
        status = 1;
      } else for (const info of found) stdout += print(info);
    }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { stdout, stderr: `go: template: main: ${error.message}\n`, status: 1 };
  }
  return { stdout, stderr, status };
}

/** The modules that an argument names, '' for the main ones; in words why there are none. */
function matching(arg: string, { main, resolver }: OpenModules): readonly ModuleInfo[] | string {
  if (main === undefined) throw failure('no-module', arg === '' || (!arg.includes('...') && arg !== 'all') ? NO_MODULE : `cannot match ${quote(arg)}: ${NO_MODULE}`);
  if (arg.includes('@')) throw failure('flag', `${arg}: versions of modules are not looked for here; run 'go list -m'`);
  const mains = main.modules.map((module) => moduleInfoOf(resolver, { main: module }));
  if (arg === '') return mains;
  const own = mains.filter(({ path }) => path === arg);
  if (own.length > 0) return own;
  const graph = resolver.graph!;
  const several = arg === 'all' || arg.includes('...');
  if (main.mode === 'vendor') return several ? `can't compute '${arg}' using the vendor directory${BYPASS}` : `module ${arg}: can't resolve module using the vendor directory${BYPASS}`;
  const info = (path: string): ModuleInfo => moduleInfoOf(resolver, { module: { path, version: graph.selected.get(path)! } });
  if (!several) return graph.selected.has(arg) ? [info(arg)] : `module ${arg}: not a known dependency`;
  const matches = arg === 'all' ? () => true : matcherOf(arg);
  return [...mains, ...graph.buildList().map(({ path }) => info(path))].filter(({ path }) => matches(path));
}
