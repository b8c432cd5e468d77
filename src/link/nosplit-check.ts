import { INDIRECT, type StackFunction } from './nosplit-functions.ts';

/** What a machine and an operating system leave to functions that do not check the stack. */
export interface StackLimits {
  /** Bytes that a chain of them may use. */
  readonly limit: number;
  /** Bytes that a call itself pushes. */
  readonly callSize: number;
}

/** A chain of calls that needs more than there is, found at its first function. */
export interface StackOverflow {
  readonly root: StackFunction;
  readonly limit: number;
  /** The chains, as the linker prints them below its message. */
  readonly lines: readonly string[];
}

const BASE = 800;
const REGISTER_SIZE: Readonly<Record<string, number>> = { '386': 4, amd64: 8 };

/** cmd/link's limits (internal/abi's StackNosplitBase, cmd/internal/objabi's StackNosplit); null where it makes no such check. */
export function stackLimits(goos: string, goarch: string, race: boolean): StackLimits | null {
  if (goarch === 'wasm') return null;
  const multiplier = 1 + Number(goos === 'aix' || goos === 'openbsd') + Number(race);
  const callSize = REGISTER_SIZE[goarch] ?? 0;
  // arm64 saves the frame pointer below SP.
  return { limit: BASE * multiplier - callSize - (goarch === 'arm64' ? 8 : 0), callSize };
}

/** A step from one function on: the stack grows by so much, and a function is called, or '' for none. */
interface Edge {
  readonly growth: number;
  readonly target: string;
}

const LEAF = '';
const MORESTACK = 'runtime.morestack<0>';
const WITHOUT_END = 32767;

/** One walk over calls. Where they go in circles, what it finds depends on where it begins. */
class StackWalk {
  /** What was walked over, with the steps from there. */
  readonly graph = new Map<string, readonly Edge[]>();
  readonly #functions: ReadonlyMap<string, StackFunction>;
  readonly #callSize: number;
  readonly #heights = new Map<string, number>();

  constructor(functions: ReadonlyMap<string, StackFunction>, callSize: number) {
    this.#functions = functions;
    this.#callSize = callSize;
  }

  /** Bytes that a function and what it calls may use before something checks the stack. */
  height(key: string): number {
    const known = this.#heights.get(key);
    if (known !== undefined) return known;
    this.#heights.set(key, WITHOUT_END);
    const steps = this.#steps(key);
    let height = 0;
    for (const { growth, target } of steps) height = Math.max(height, growth + this.#below(key, target));
    const deepest = this.#functions.get(key);
    const grows = deepest?.nosplit === true && deepest.frame > height ? [{ growth: deepest.frame, target: LEAF }] : [];
    height = Math.min(grows.length > 0 ? grows[0].growth : height, WITHOUT_END);
    this.#heights.set(key, height);
    this.graph.set(key, [...steps, ...grows]);
    return height;
  }

  #below(key: string, target: string): number {
    return key === INDIRECT ? 0 : this.height(target);
  }

  /** The calls of a function; one that checks the stack calls morestack. */
  #steps(key: string): readonly Edge[] {
    const toMorestack = [{ growth: this.#callSize, target: MORESTACK }];
    if (key === MORESTACK) return [];
    if (key === INDIRECT) return toMorestack;
    const fn = this.#functions.get(key);
    if (fn === undefined) return [];
    return fn.nosplit ? fn.calls.map(({ depth, target }) => ({ growth: depth + this.#callSize, target })) : toMorestack;
  }
}

/** Looks for chains of functions without a stack check that need more stack than is surely there. */
export class StackChecker {
  readonly #functions: ReadonlyMap<string, StackFunction>;
  readonly #textOrder: readonly string[];
  readonly #limits: StackLimits;

  /**
   * @param functions by key, in the order in which the linker numbers them
   * @param textOrder their keys in the order in which they stand in the program
   */
  constructor(functions: ReadonlyMap<string, StackFunction>, textOrder: readonly string[], limits: StackLimits) {
    this.#functions = functions;
    this.#textOrder = textOrder;
    this.#limits = limits;
  }

  /** @param reachable keys of the functions that a program can contain */
  overflows(reachable: ReadonlySet<string>): StackOverflow[] {
    const { limit, callSize } = this.#limits;
    const first = new StackWalk(this.#functions, callSize);
    const failed = this.#textOrder.filter((key) => reachable.has(key) && first.height(key) > limit);
    if (failed.length === 0) return [];
    const walk = new StackWalk(this.#functions, callSize);
    for (const key of failed) walk.height(key);
    return this.#roots(walk).flatMap((key) => {
      const root = this.#functions.get(key);
      return root === undefined ? [] : { root, limit, lines: new ChainPrinter(walk.graph, limit).lines(key) };
    });
  }

  /** Functions that no other of the graph calls, and one of every circle that nothing else leads to; the worst first. */
  #roots(walk: StackWalk): string[] {
    const { graph } = walk;
    const order = new Map([...this.#functions.keys()].map((key, index) => [key, index]));
    const number = (key: string): number => order.get(key) ?? order.size;
    const reached = new Map([...graph.keys()].map((key) => [key, reachedFrom(key, graph)]));
    const isRoot = (key: string): boolean =>
      [...reached].every(([other, seen]) => other === key || !seen.has(key) || (reached.get(key)!.has(other) && number(key) < number(other)));
    return [...graph.keys()].filter(isRoot).sort((a, b) => walk.height(b) - walk.height(a) || number(a) - number(b));
  }
}

function reachedFrom(start: string, graph: ReadonlyMap<string, readonly Edge[]>): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    for (const { target } of graph.get(key) ?? []) {
      if (!graph.has(target) || seen.has(target)) continue;
      seen.add(target);
      visit(target);
    }
  };
  visit(start);
  return seen;
}

/** Prints every chain below a function that goes over the limit or never ends, shared beginnings once. */
class ChainPrinter {
  readonly #graph: ReadonlyMap<string, readonly Edge[]>;
  readonly #limit: number;
  readonly #out: string[] = [];
  readonly #chain: (Edge & { printed: boolean })[] = [];
  /** Functions on the chain; true once the chain has come back to one, which then counts as one without calls. */
  readonly #open = new Map<string, boolean>();
  /** What the linker takes for known once it has been there: leaving morestack's own calls out, it calls the first visit a circle. */
  readonly #visited = new Set<string>();

  constructor(graph: ReadonlyMap<string, readonly Edge[]>, limit: number) {
    this.#graph = graph;
    this.#limit = limit;
  }

  lines(root: string): string[] {
    this.#chain.push({ growth: 0, target: root, printed: false });
    this.#visit(root, this.#limit);
    return this.#out;
  }

  #visit(key: string, left: number): void {
    const isOpen = this.#open.has(key);
    const isKnown = isOpen ? this.#open.get(key) === true : this.#graph.has(key) || this.#visited.has(key);
    const isCircle = !isKnown && key !== LEAF;
    const edges = isOpen ? [] : (this.#graph.get(key) ?? []);
    if (isOpen) this.#open.set(key, true);
    else {
      this.#open.set(key, false);
      for (const edge of edges) {
        this.#chain.push({ ...edge, printed: false });
        this.#visit(edge.target, left - edge.growth);
        this.#chain.pop();
      }
      this.#open.delete(key);
      this.#visited.add(key);
    }
    if (edges.length === 0 && (left < 0 || isCircle)) this.#print(left, isCircle);
  }

  #print(left: number, isCircle: boolean): void {
    let indent = '';
    this.#chain.forEach((step, depth) => {
      indent = '    '.repeat(depth);
      if (step.printed) return;
      step.printed = true;
      const called = step.target === LEAF ? '' : `, calls ${step.target}`;
      this.#out.push(depth === 0 ? step.target : `${indent}grows ${step.growth} bytes${called}`);
    });
    this.#out.push(isCircle ? `${indent}infinite cycle` : `${indent}${-left} bytes over limit`);
  }
}
