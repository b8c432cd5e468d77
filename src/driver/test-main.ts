import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { FunctionDeclaration, GoFile } from '../golang/declarations.ts';
import { positionIn } from '../golang/position.ts';
import { readGoFile } from '../golang/reader.ts';
import { exampleOutput } from '../golang/example-output.ts';
import type { Io } from './requests.ts';
import type { TestMainMaker, TestProblem } from '../load/listing.ts';
import type { TestPackages } from '../load/testpackages.ts';
import { isProblem, type SourceCache } from '../load/sourcecache.ts';
import { quote } from '../base/quote.ts';

interface TestFunction {
  /** Name under which the test program imports the function's package. */
  readonly from: '_test' | '_xtest';
  readonly name: string;
}

interface Example extends TestFunction {
  readonly output: string;
  readonly unordered: boolean;
}

/** What a test program runs. */
interface TestFunctions {
  readonly tests: TestFunction[];
  readonly benchmarks: TestFunction[];
  readonly fuzzTargets: TestFunction[];
  readonly examples: Example[];
  main: TestFunction | undefined;
  /** Imported at all, and for a name. */
  readonly imported: Set<TestFunction['from']>;
  readonly named: Set<TestFunction['from']>;
}

/** The prefix of a test function's name, the letter of its parameter's type, and where it goes. */
const KINDS = [
  ['Test', 'T', 'tests'],
  ['Benchmark', 'B', 'benchmarks'],
  ['Fuzz', 'F', 'fuzzTargets'],
] as const;

/** Whether a name is the prefix, or goes on with anything but a lower-case letter. */
function hasKind(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && !/^\p{Ll}/u.test(name.slice(prefix.length));
}

/** The text of a signature without comments, blanks closed up. */
function signatureText({ source }: GoFile, { signature }: FunctionDeclaration): string {
  const text = Buffer.from(source.subarray(signature.start, signature.end)).toString('utf8');
  return text.replaceAll(/\/\/.*|\/\*[^]*?\*\//g, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Takes one parameter of type *X or *p.X, and gives no result. */
function takes(file: GoFile, declaration: FunctionDeclaration, letter: string): boolean {
  return new RegExp(`^\\( ?(?:[\\p{L}_][\\p{L}\\p{N}_]* )?\\* ?(?:[\\p{L}_][\\p{L}\\p{N}_]* ?\\. ?)?${letter} ?,? ?\\)$`, 'u').test(signatureText(file, declaration));
}

/** The go command's words for a test function with other parameters. */
function signatureProblem(file: GoFile, declaration: FunctionDeclaration, letter: string): string | undefined {
  const { name, offset, typeParameters } = declaration;
  let why = '';
  if (!takes(file, declaration, letter)) why = `must be: func ${name}(${letter.toLowerCase()} *testing.${letter})`;
  if (typeParameters !== null) why = 'test functions cannot have type parameters';
  if (why === '') return undefined;
  const start = Buffer.from(file.source.buffer, file.source.byteOffset, offset).lastIndexOf('func');
  const { line, column } = positionIn(file.path, file.source, start);
  return `${file.path}:${line}:${column}: wrong signature for ${name}, ${why}`;
}

/** What the go command's parser, which isn't the compiler's, says of a syntax error. */
function syntaxMessage({ source }: GoFile, { message, position }: Diagnostic): string {
  const words = message.replace(/^syntax error: /, '');
  if (words !== 'non-declaration statement outside function body') return words;
  const line = Buffer.from(source).toString('utf8').split('\n')[position!.line - 1];
  const rest = Buffer.from(line).subarray(position!.column - 1).toString('utf8');
  const literal = /^(?:[\p{L}_][\p{L}\p{N}_]*|["'`\d].*)/u.exec(rest)?.[0];
  const keyword = literal !== undefined && KEYWORDS.has(literal);
  return `expected declaration, found ${literal === undefined || keyword ? `'${literal ?? rest[0]}'` : literal}`;
}

const KEYWORDS = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(' '),
);

/** Adds the test functions of one file; the go command's words for what is wrong with it. */
function take(file: GoFile, from: TestFunction['from'], found: TestFunctions): TestProblem | undefined {
  const [error] = file.errors;
  if (error !== undefined) return { message: syntaxMessage(file, error), position: error.position! };
  const add = (list: TestFunction[], name: string): void => {
    list.push({ from, name });
    found.imported.add(from);
    found.named.add(from);
  };
  for (const declaration of file.functions) {
    const { name, receiver } = declaration;
    if (receiver !== null) continue;
    if (name === 'TestMain' && !takes(file, declaration, 'T')) {
      const problem = signatureProblem(file, declaration, 'M');
      if (problem !== undefined) return { message: problem };
      if (found.main !== undefined) return { message: 'multiple definitions of TestMain' };
      found.main = { from, name };
      found.imported.add(from);
      found.named.add(from);
      continue;
    }
    const kind = KINDS.find(([prefix]) => hasKind(name, prefix));
    if (kind === undefined) continue;
    const problem = name === 'TestMain' ? undefined : signatureProblem(file, declaration, kind[1]);
    if (problem !== undefined) return { message: problem };
    add(found[kind[2]], name);
  }
  for (const declaration of file.functions) {
    const { name, receiver, body } = declaration;
    if (receiver !== null || body === null || !hasKind(name, 'Example') || !/^\( ?\)(?: \( ?\))?$/.test(signatureText(file, declaration))) continue;
    found.imported.add(from);
    const output = exampleOutput(file.source, body);
    if (output === undefined) continue;
    found.examples.push({ from, name, ...output });
    found.named.add(from);
  }
  return undefined;
}

function rows<Row>(list: readonly Row[], format: (row: Row) => string): string {
  return list.map((row) => `\n\t${format(row)},\n`).join('');
}

/** The source of the program that runs the tests: byte for byte what 'go test' compiles. */
function programText({ of, outside }: TestPackages, found: TestFunctions): string {
  const call = ({ from, name }: TestFunction): string => `{"${name}", ${from}.${name}}`;
  const imported = (from: TestFunction['from'], path: string): string => {
    return found.imported.has(from) ? `\n\t${found.named.has(from) ? from : '_'} ${quote(path)}\n` : '';
  };
  const list = (name: string, type: string, content: string): string => `var ${name} = []testing.${type}{\n${content}\n}\n\n`;
  const { main } = found;
  const path = of.importPath === 'command-line-arguments' ? '' : of.importPath;
  return (
    "\n// Code generated by 'go test'. DO NOT EDIT.\n\npackage main\n\nimport (\n\t\"os\"\n" +
    `${main === undefined ? '' : '\n\t"reflect"\n'}\n\t"testing"\n\t"testing/internal/testdeps"\n\n\n` +
    `${imported('_test', of.importPath)}\n${imported('_xtest', outside === undefined ? '' : `${of.importPath}_test`)}\n)\n\n` +
    list('tests', 'InternalTest', rows(found.tests, call)) +
    list('benchmarks', 'InternalBenchmark', rows(found.benchmarks, call)) +
    list('fuzzTargets', 'InternalFuzzTarget', rows(found.fuzzTargets, call)) +
    list('examples', 'InternalExample', rows(found.examples, (each) => `{"${each.name}", ${each.from}.${each.name}, ${quote(each.output)}, ${each.unordered}}`)) +
    `func init() {\n\n\ttestdeps.ModulePath = ${quote(of.module?.path ?? '')}\n\ttestdeps.ImportPath = ${quote(path)}\n}\n\n` +
    'func main() {\n\tm := testing.MainStart(testdeps.TestDeps{}, tests, benchmarks, fuzzTargets, examples)\n\n' +
    (main === undefined
      ? '\tos.Exit(m.Run())\n'
      : `\t${main.from}.${main.name}(m)\n\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName("exitCode").Int()))\n`) +
    '\n}\n\n'
  );
}

/** The folder where the go command keeps what it makes, '' if there is none. */
function goCache(env: Io['env']): string {
  const { GOCACHE, XDG_CACHE_HOME, HOME } = env;
  if (GOCACHE) return GOCACHE === 'off' ? '' : GOCACHE;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'go-build');
  return HOME ? join(HOME, '.cache', 'go-build') : '';
}

/** Writes the sources of test programs to where the go command would have them, under the hash of what is in them. */
export function testMainMaker(cache: SourceCache, env: Io['env']): TestMainMaker {
  return (test) => {
    const found: TestFunctions = { tests: [], benchmarks: [], fuzzTargets: [], examples: [], main: undefined, imported: new Set(), named: new Set() };
    let error: TestProblem | undefined;
    for (const [category, from] of [['testgo', '_test'], ['xtestgo', '_xtest']] as const) {
      for (const { category: own, path } of test.of.files) {
        if (own !== category) continue;
        const bytes = cache.read(path);
        const problem = isProblem(bytes) ? { message: bytes.message } : take(readGoFile(path, bytes), from, found);
        error ??= problem;
      }
    }
    if (test.inside.files.some(({ category }) => category === 'go' || category === 'cgo')) found.imported.add('_test');
    if (test.outside !== undefined) found.imported.add('_xtest');
    return { path: store(programText(test, found), goCache(env)), ...(error !== undefined && { error }) };
  };
}

function store(text: string, folder: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  if (folder === '') return '_testmain.go';
  const path = join(folder, hash.slice(0, 2), `${hash}-d`);
  if (existsSync(path)) return path;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch {
    return '_testmain.go';
  }
  return path;
}
