import type { FunctionDeclaration, GoFile } from '../../golang/declarations.ts';
import type { PackageScope } from '../../golang/package-scope.ts';
import { SyntaxFault } from '../../golang/scanner.ts';
import { sizesFor, type Sizes } from '../../golang/sizes.ts';
import { TypeFault } from '../../golang/types.ts';
import type { DeclArch } from './arch.ts';
import { frameOf, type Frame } from './frame.ts';
import type { TypeViews } from './type-view.ts';

/** A function that Go declares without a body. */
export interface BodylessFunction {
  readonly file: GoFile;
  readonly declaration: FunctionDeclaration;
}

/** The functions of a package that are declared in Go and defined elsewhere, with their frames. */
export class Declarations {
  readonly functions: ReadonlyMap<string, BodylessFunction>;
  readonly #views: TypeViews;
  readonly #scope: PackageScope;
  readonly #frames = new Map<string, Map<BodylessFunction, Frame | null>>();
  readonly #sizes = new Map<string, Sizes>();

  /** `files` are those in which functions may be declared; of two with the same name the last one counts. */
  constructor(views: TypeViews, scope: PackageScope, files: readonly GoFile[]) {
    this.#views = views;
    this.#scope = scope;
    const functions = new Map<string, BodylessFunction>();
    for (const file of files) {
      for (const declaration of file.functions) {
        if (declaration.body === null) functions.set(declaration.name, { file, declaration });
      }
    }
    this.functions = functions;
  }

  sizes({ goarch }: DeclArch): Sizes {
    let sizes = this.#sizes.get(goarch);
    if (sizes === undefined) this.#sizes.set(goarch, (sizes = sizesFor(goarch)));
    return sizes;
  }

  /** The frame of a function; undefined if it isn't declared, or its types can't be understood. */
  frame(name: string, arch: DeclArch): Frame | undefined {
    const declared = this.functions.get(name);
    if (declared === undefined) return undefined;
    return this.frameOf(declared, arch);
  }

  frameOf(declared: BodylessFunction, arch: DeclArch): Frame | undefined {
    let frames = this.#frames.get(arch.goarch);
    if (frames === undefined) this.#frames.set(arch.goarch, (frames = new Map()));
    let frame = frames.get(declared);
    if (frame === undefined) frames.set(declared, (frame = this.#layOut(declared, arch)));
    return frame ?? undefined;
  }

  #layOut({ file, declaration }: BodylessFunction, arch: DeclArch): Frame | null {
    try {
      return frameOf(this.#views, this.sizes(arch), arch, this.#scope, file, declaration);
    } catch (fault) {
      if (fault instanceof TypeFault || fault instanceof SyntaxFault) return null;
      throw fault;
    }
  }
}
