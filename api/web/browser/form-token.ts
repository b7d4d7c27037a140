/**
 * The token of a browser's forms, against forged requests: derived from a secret that only the browser's cookie carries, so that it needs no row,
 * is another for each session, and tells nothing of the secret.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const formToken = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url');

export function isFormToken(secret: string, token: string): boolean {
  const [expected, sent] = [Buffer.from(formToken(secret)), Buffer.from(token)];
  return expected.length === sent.length && timingSafeEqual(expected, sent);
}
