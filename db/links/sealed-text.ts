/** Texts that are enciphered with a key of the ring and bound to where they lie: a copy of the database tells nothing of them, and none opens in another place. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SigningKey } from './keyring.ts';

const method = 'aes-256-gcm';

/** @param place what it is bound to @returns three parts in characters that any column takes */
export function sealed({ secret }: SigningKey, place: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(method, secret, iv).setAAD(Buffer.from(place));
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), content].map((part) => part.toString('base64url')).join('.');
}

/** @throws Error where it was sealed with another key or for another place, or has been changed */
export function unsealed({ secret }: SigningKey, place: string, text: string): string {
  const [iv, tag, content] = text.split('.').map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
  const cipher = createDecipheriv(method, secret, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([cipher.update(content), cipher.final()]).toString('utf8');
}
