/** `/health`: the process answers. `/ready`: what it stands on answers too. Open to all; they say nothing about any case. */
import { Router } from 'express';

export interface ReadinessSource {
  /** Whether the parts behind the API answer, each by name; what stands still, and how mail goes, in figures. `degraded`: somebody must look, though work can be done. */
  ready(): Promise<{ ok: boolean; degraded?: boolean; checks: Record<string, boolean | string>; standingStill?: object | null; mail?: object | null }>;
}

export function health(source: ReadinessSource): Router {
  const router = Router();
  router.get('/health', (_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  router.get('/ready', async (_request, response) => {
    const { ok, degraded = false, checks, standingStill, mail } = await source.ready();
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ok ? (degraded ? 'degraded' : 'ready') : 'notReady', checks, standingStill, mail });
  });
  return router;
}
