/** The style sheet and the font, read once at start, named by their content, and compressed once: a browser keeps them for a year. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';
import { Router } from 'express';

const require = createRequire(import.meta.url);
const designSystem = (name: string): string => readFileSync(require.resolve(`@digdir/designsystemet-css/${name}.css`), 'utf8');
const own = (name: string): Buffer => readFileSync(new URL(`assets/${name}`, import.meta.url));
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

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
const style = Buffer.from([fontFace, own('hit-theme.css').toString(), ...parts.map(designSystem), own('hit.css').toString()].join('\n'));

/** Path of the style sheet, for the page's head. */
export const stylePath = `/assets/hit-${hashOf(style)}.css`;

export function assets(): Router {
  const router = Router();
  router.get(stylePath, asset('text/css; charset=utf-8', style, gzipSync(style, { level: 9 })));
  router.get(fontPath, asset('font/woff2', font));
  return router;
}

function asset(type: string, content: Buffer, compressed?: Buffer): RequestHandler {
  return (request, response) => {
    response.set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable', ...(compressed && { Vary: 'Accept-Encoding' }) });
    if (compressed && request.acceptsEncodings('gzip') === 'gzip') response.set('Content-Encoding', 'gzip').end(compressed);
    else response.end(content);
  };
}
