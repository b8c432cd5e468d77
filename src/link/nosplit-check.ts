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

/** Looks for chains of functions without a stack check that need more stack than is surely there. */
export class StackChecker {
  readonly #functions: ReadonlyMap<string, StackFunction>;
  readonly #limits: StackLimits;
  readonly #heights = new Map<string, number>();

  /** @param functions by key, in the order in which the linker reads them */
  constructor(functions: ReadonlyMap<string, StackFunction>, limits: StackLimits) {
    this.#functions = functions;
    this.#limits = limits;
  }

  /** @param reachable keys of the functions that a program can contain */
  overflows(reachable: ReadonlySet<string>): StackOverflow[] {
    const failed = [...this.#functions.keys()].filter((key) => reachable.has(key) && this.#height(key) > this.#limits.limit);
    if (failed.length === 0) return [];
    const graph = this.#graph(failed);
    return this.#roots(graph).flatMap((key) => {
      const root = this.#functions.get(key);
      return root === undefined ? [] : { root, limit: this.#limits.limit, lines: new ChainPrinter(graph, this.#limits.limit).lines(key) };
    });
  }

  #edges(key: string): readonly Edge[] {
    const { callSize } = this.#limits;
    if (key === INDIRECT) return [{ growth: callSize, target: MORESTACK }];
    const fn = this.#functions.get(key);
    if (fn === undefined) return [];
    if (!fn.nosplit) return [{ growth: callSize, target: MORESTACK }];
    const edges: Edge[] = fn.calls.map(({ depth, target }) => ({ growth: depth + callSize, target }));
    const deepest = edges.reduce((most, { growth, target }) => Math.max(most, growth + this.#height(target)), 0);
    if (fn.frame > deepest) edges.push({ growth: fn.frame, target: LEAF });
    return edges;
  }

  /** Bytes that a function and what it calls may use before something checks the stack. */
  #height(key: string): number {
    const known = this.#heights.get(key);
    if (known !== undefined) return known;
    this.#heights.set(key, WITHOUT_END);
    let height = 0;
    if (key !== MORESTACK && key !== LEAF) {
      for (const { growth, target } of this.#edges(key)) height = Math.max(height, growth + (target === LEAF ? 0 : this.#height(target)));
    }
    height = Math.min(height, WITHOUT_END);
    this.#heights.set(key, height);
    return height;
  }

  /** What can be reached from some functions; morestack is part of it where a function that checks the stack is. */
  #graph(from: readonly string[]): Map<string, readonly Edge[]> {
    const graph = new Map<string, readonly Edge[]>();
    const visit = (key: string): void => {
      if (graph.has(key)) return;
      const edges = key === MORESTACK ? [] : this.#edges(key);
      graph.set(key, edges);
      for (const { target } of edges) if (target !== LEAF && key !== INDIRECT) visit(target);
    };
    for (const key of from) visit(key);
    return graph;
  }

  /** Functions that no other of the graph calls, and one of every circle that nothing else leads to; the worst first. */
  #roots(graph: ReadonlyMap<string, readonly Edge[]>): string[] {
    const order = [...this.#functions.keys()];
    const reach = (start: string): Set<string> => {
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
    };
    const reached = new Map([...graph.keys()].map((key) => [key, reach(key)]));
    const isRoot = (key: string): boolean =>
      [...reached].every(([other, seen]) => other === key || !seen.has(key) || (reached.get(key)!.has(other) && order.indexOf(key) < order.indexOf(other)));
    return [...graph.keys()]
      .filter(isRoot)
      .sort((a, b) => this.#height(b) - this.#height(a) || order.indexOf(a) - order.indexOf(b));
  }
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
