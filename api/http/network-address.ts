/** Which network a request comes from, as it is counted. */
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';

/** IPv6 gives one household 2^64 addresses: they count as one. */
export const networkOf = (request: Pick<Request, 'ip'>): string => ipKeyGenerator(request.ip ?? '');
