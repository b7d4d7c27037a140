/** Headers of every answer. No page of ours asks another host for anything; a script runs only with the answer's nonce, and asks nobody for anything; that of a form which saves itself asks us. */
import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** @param formTargets origins beside our own that a form may lead to: a sign-in ends at its issuer */
export function securityHeaders(publicUrl: string, formTargets: string[]): RequestHandler[] {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals['nonce'] as string}'`;
  return [
    (_request, response, next) => {
      response.locals['nonce'] = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [nonce],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          formAction: ["'self'", ...formTargets],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      xFrameOptions: { action: 'deny' },
      // Addresses hold case ids, and those of mailed links a key.
      referrerPolicy: { policy: 'no-referrer' },
      // Over plain http on one's own machine the header would lock the browser out.
      strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    }),
  ];
}

/** Lets the answer's script ask our own address, and no other. Everything else stays as it is: no policy of a page names more. */
export function permitOwnConnections(response: Response): void {
  response.set('Content-Security-Policy', `${response.get('Content-Security-Policy')};connect-src 'self'`);
}
