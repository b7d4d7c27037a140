/** Routes of the local mailbox at `/mailbox`: pages for people, JSON for programs that ask for it, and the mail as it came. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { Router } from 'express';
import { maxItems, usualItems } from '../../api/http/paging.ts';
import type { Language } from '../../words/language.ts';
import { frameMay, withLinksOut } from './mail-frame.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxListPage, mailboxMessagePage, mailboxMissingPage } from './mailbox-page.tsx';
import { mailboxStyle } from './mailbox-style.ts';

const styleHash = createHash('sha256').update(mailboxStyle).digest('base64');
const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** Mails carry their styles with them; nothing else of theirs may load or run. */
const mailPolicy = `sandbox ${frameMay}; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`;

/** A router for the application's root. */
export function mailboxRoutes(mailbox: Mailbox): Router {
  const router = Router();

  router.get('/mailbox', async (request, response) => {
    const to = text(request.query['to']);
    const mails = await mailbox.list({
      page: whole(request.query['page'], 1, 1_000_000),
      limit: whole(request.query['limit'], usualItems, maxItems),
      ...(to && { to }),
    });
    respond(response, mails, () => mailboxListPage({ mails, to, language: languageOf(request) }));
  });

  router.get('/mailbox/:id', async (request, response) => {
    const mail = await mailbox.read(request.params.id);
    if (!mail) return missing(request, response);
    respond(response, mail, () => mailboxMessagePage({ mail, language: languageOf(request) }));
  });

  router.get('/mailbox/:id/html', async (request, response) => {
    const mail = await mailbox.read(request.params.id);
    if (!mail?.html) return missing(request, response);
    response
      .set({ 'Content-Security-Policy': mailPolicy, 'X-Frame-Options': 'SAMEORIGIN', 'Cache-Control': 'no-store' })
      .type('html')
      .send(withLinksOut(mail.html));
  });

  router.get('/mailbox/:id/raw', async (request, response) => {
    const raw = await mailbox.raw(request.params.id);
    if (!raw) return missing(request, response);
    response
      .set({ 'Content-Disposition': `attachment; filename="${request.params.id}.eml"`, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' })
      .type('message/rfc822')
      .send(raw);
  });

  return router;
}

function respond(response: Response, json: unknown, html: () => string): void {
  response.set({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' });
  response.format({ html: () => response.send(html()), json: () => response.json(json) });
}

function missing(request: Request, response: Response): void {
  response.status(404);
  const problem = { type: 'about:blank', title: 'Not Found', status: 404, detail: 'There is no such mail.', instance: request.path };
  respond(response, problem, () => mailboxMissingPage(languageOf(request)));
}

const languageOf = (request: Request): Language => (request.query['language'] === 'en' ? 'en' : 'sv');
const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** An invalid number in the address counts as the default. */
function whole(value: unknown, fallback: number, most: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : fallback;
}
