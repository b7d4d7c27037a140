/** Reads the tree's own sources and what each of them imports, without a compiler. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

export interface SourceImport {
  /** As written, or from the project's root when it names one of our own files. */
  target: string;
  own: boolean;
  /** Erased by the compiler. */
  typeOnly: boolean;
  reExport: boolean;
}

const root = resolve(import.meta.dirname, '../..');

/** Every file that git tracks or would track, from the project's root. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** The text of a file named from the project's root. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The project's TypeScript. */
export function sourceFiles(): SourceFile[] {
  return projectFiles()
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readProjectFile(path) }));
}

const literalOrComment = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The code with its comments blanked: what is said about a wall clock is not the use of one. */
export function withoutComments(code: string): string {
  return code.replaceAll(literalOrComment, (found) => (found.startsWith('/') ? ' ' : found));
}

const fromClause = /^[ \t]*(import|export)\b\s*(type\b\s*(?!,|from\b))?[\w$*{}\s,]*?\bfrom\s*['"]([^'"\n]+)['"]/gm;
const bareOrCalled = /(?:^[ \t]*import\s*|\b(?:import|require)\(\s*)['"]([^'"\n]+)['"]/gm;

/** All that a file imports: statements, re-exports, `import()` and `require()`. */
export function importsOf({ path, text }: SourceFile): SourceImport[] {
  const code = withoutComments(text);
  const named = (specifier: string, typeOnly: boolean, reExport: boolean): SourceImport => {
    const own = specifier.startsWith('.');
    return { target: own ? posix.join(posix.dirname(path), specifier) : specifier, own, typeOnly, reExport };
  };
  return [
    ...[...code.matchAll(fromClause)].map(([, keyword, type, specifier = '']) => named(specifier, type !== undefined, keyword === 'export')),
    ...[...code.matchAll(bareOrCalled)].map(([, specifier = '']) => named(specifier, false, false)),
  ];
}
