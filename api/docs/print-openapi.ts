/** Prints the OpenAPI document on standard output, for linting. */
import { openApiDocument } from './openapi.ts';

process.stdout.write(`${JSON.stringify(openApiDocument({ publicUrl: 'http://localhost:3000' }), null, 2)}\n`);
