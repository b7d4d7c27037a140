/** `GET /api-info` (national REST API profile, VER.06): what this API is, and how far it has come. */
import type { RequestHandler } from 'express';
import { z } from 'zod';

/** Version of the API, not of the program: raised when the document changes. */
export const apiVersion = '1.0.0';

export const apiInfoSchema = z
  .object({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: z.iso.date(),
    apiDocumentation: z.string(),
    apiStatus: z.enum(['active', 'deprecated']),
  })
  .meta({
    id: 'ApiInfo',
    description: 'What this API is.',
    example: { apiName: 'HIT', apiVersion, apiReleased: '2026-11-24', apiDocumentation: '/docs', apiStatus: 'active' },
  });

export const apiInfo: RequestHandler = (_request, response) => {
  const info: z.output<typeof apiInfoSchema> = { apiName: 'HIT', apiVersion, apiReleased: '2026-11-24', apiDocumentation: '/docs', apiStatus: 'active' };
  response.json(info);
};
