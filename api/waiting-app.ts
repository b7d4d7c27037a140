/** Serves requests until Temporal is reached: that the process is alive, and that nothing can be done yet. */
import type { Express } from 'express';
import express from 'express';
import { errorHandler } from './http/error-handler.ts';
import { health } from './http/health.ts';
import { unavailable } from './http/problem.ts';

export function waitingApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(health({ ready: async () => ({ ok: false, checks: { temporal: false } }) }));
  app.use(() => {
    throw unavailable('Temporal cannot be reached yet. Nothing was changed; send it again.');
  });
  // Logged once, for whoever runs the program.
  app.use(errorHandler({ error: () => {} }));
  return app;
}
