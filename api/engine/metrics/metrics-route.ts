/** `GET /metrics`: for the Prometheus of who runs the program, which brings the token that they share. Without a token there is no such page. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { notFound, notSignedIn } from '../../http/problem.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsPage {
  metrics: Metrics;
  token: string;
}

/** @throws ApiProblem 404 where nothing is measured for others, 401 for another token */
export const metricsRoute =
  (page: MetricsPage | undefined): RequestHandler =>
  async (request, response) => {
    if (!page) throw notFound();
    if (!isSame(request.get('Authorization') ?? '', `Bearer ${page.token}`)) throw notSignedIn();
    const { type, text } = await page.metrics.scrape();
    response.set({ 'Content-Type': type, 'Cache-Control': 'no-store' }).send(text);
  };

/** Compared in a time that does not tell how much of it was right. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(hashed(given), hashed(wanted));
const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
