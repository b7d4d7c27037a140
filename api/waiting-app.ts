/** What is answered before there is an engine: that the process is there, and that nothing can be done yet. */
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
  // Whoever runs the program is told once that it waits.
  app.use(errorHandler({ error: () => {} }));
  return app;
}
