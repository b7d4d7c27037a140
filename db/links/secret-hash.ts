/** How secrets that others carry are stored: 256 random bits need no slow hash, and a copy of the database opens nothing. */
import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, in characters that any address or header takes. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
