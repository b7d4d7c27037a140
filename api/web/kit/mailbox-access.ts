/**
 * Who reads the local mailbox, where every mail lies with its sign-in link: whoever sits at this machine, where the program answers for this machine only;
 * elsewhere an administrator.
 */
import type { RequestHandler } from 'express';
import { notAllowed, notFound } from '../../http/problem.ts';
import { isLoopback } from '../browser/own-address.ts';
import type { PageLocals } from './page-router.ts';

/** @throws ApiProblem 404 for a name that another host lends this machine, 403 for who is no administrator */
export function mailboxAccess(publicUrl: string): RequestHandler {
  const isLocal = isLoopback(publicUrl);
  return (request, response, next) => {
    if (isLocal) {
      if (!URL.canParse(`http://${request.get('Host')}`) || !isLoopback(`http://${request.get('Host')}`)) throw notFound();
      return next();
    }
    const { viewer } = response.locals as unknown as PageLocals;
    if (!viewer) return response.redirect(303, `/logga-in?till=${encodeURIComponent(request.originalUrl)}`);
    if (!viewer.roles.includes('administrator')) throw notAllowed('The mailbox is open to administrators.');
    next();
  };
}
