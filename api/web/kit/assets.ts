/** The style sheet, the font and the script of forms, read once at start, named by their content, and compressed once: a browser keeps them for a year. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Router } from 'express';
import { compressedContent } from '../../http/compressed-content.ts';

const require = createRequire(import.meta.url);
const designSystem = (name: string): string => readFileSync(require.resolve(`@digdir/designsystemet-css/${name}.css`), 'utf8');
const own = (name: string): Buffer => readFileSync(new URL(`../assets/${name}`, import.meta.url));
const hashOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

/** Only what our components use of Designsystemet. */
const parts = [
  'base',
  'alert',
  'breadcrumbs',
  'button',
  'card',
  'details',
  'divider',
  'error-summary',
  'field',
  'fieldset',
  'heading',
  'input',
  'label',
  'link',
  'list',
  'pagination',
  'paragraph',
  'skip-link',
  'table',
  'tag',
  'validation-message',
];

const font = readFileSync(require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
const fontPath = `/assets/inter-${hashOf(font)}.woff2`;
const fontFace = `@font-face{font-family:Inter;src:url(${fontPath}) format("woff2");font-weight:100 900;font-display:swap}`;
const style = [
  fontFace,
  own('hit-theme.css').toString(),
  ...parts.map(designSystem),
  ...['hit.css', 'dark.css', 'print.css'].map((name) => own(name).toString()),
].join('\n');

/** Path of the style sheet, for the page's head. */
export const stylePath = `/assets/hit-${hashOf(style)}.css`;

/** What helps in forms where there is script. */
const formScript = ['forms.js', 'autosave.js'].map((name) => own(name).toString()).join('\n');

/** Path of the script, for the head of pages with a form. */
export const formScriptPath = `/assets/forms-${hashOf(formScript)}.js`;

const keepForAYear = { 'Cache-Control': 'public, max-age=31536000, immutable' };

export function assets(): Router {
  const router = Router();
  router.get(stylePath, compressedContent('css', style, keepForAYear));
  router.get(formScriptPath, compressedContent('js', formScript, keepForAYear));
  router.get(fontPath, (_request, response) => void response.type('font/woff2').set(keepForAYear).end(font));
  return router;
}
