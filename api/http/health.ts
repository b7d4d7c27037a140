/** `/health`: the process answers. `/ready`: what it stands on answers too. Open to all; they say nothing about any case. */
import { Router } from 'express';
import type { Gateway } from '../engine/gateway.ts';

export function health(gateway: Pick<Gateway, 'ready'>): Router {
  const router = Router();
  router.get('/health', (_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  router.get('/ready', async (_request, response) => {
    const { ok, degraded = false, checks, standingStill, mail } = await gateway.ready();
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ok ? (degraded ? 'degraded' : 'ready') : 'notReady', checks, standingStill, mail });
  });
  return router;
}
