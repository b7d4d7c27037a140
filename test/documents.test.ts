/** What is written about the program names what is there: links between documents lead somewhere, and files named in them exist. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './support/source-files.ts';

const files = projectFiles();
const documents = files.filter((path) => path.endsWith('.md'));
const folders = new Set(files.flatMap((path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))));
const isThere = (path: string): boolean => files.includes(path) || folders.has(path.replace(/\/$/, ''));

/** Links to files and folders of ours, from the project's root. */
const linksIn = (path: string, text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => posix.join(posix.dirname(path), target));

/** `folder/…/file.ext` and `folder/…/`, where the folder is one of ours. */
function namedIn(text: string): string[] {
  const inCode = [...text.matchAll(/`([^`\s*<>…{}]+)`/g)].map(([, code = '']) => code);
  return inCode.filter((code) => /^[\w.-]+(\/[\w.-]+)*\/([\w-]+(\.[\w-]+)+)?$/.test(code) && folders.has(code.split('/')[0] ?? ''));
}

describe.each(documents)('%s', (path) => {
  const text = readProjectFile(path);

  test('links only to what is there', () => {
    expect(linksIn(path, text).filter((target) => !isThere(target))).toEqual([]);
  });

  test('names only files and folders that are there', () => {
    expect(namedIn(text).filter((name) => !isThere(name))).toEqual([]);
  });
});

test('a file that is not there would be found', () => {
  expect(
    linksIn('docs/a.md', 'See [that](../README.md), [this](nowhere.md) and [one](https://example.org/x.md).').filter((target) => !isThere(target)),
  ).toEqual(['docs/nowhere.md']);
  expect(namedIn('`db/nowhere.ts`, `db/`, `nowhere/at/all.ts` and `test/api/`').filter((name) => !isThere(name))).toEqual(['db/nowhere.ts']);
});
