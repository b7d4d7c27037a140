/** Ids that are numbered as they are made, where what is stored is compared byte for byte. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

export interface NumberedIds {
  /** From now on the process's `randomUUID` counts from one. */
  begin(): void;
  /** From now on it is random again. */
  end(): void;
}

export function numberedIds(): NumberedIds {
  const { randomUUID } = crypto;
  const use = (make: typeof randomUUID) => {
    crypto.randomUUID = make;
    // What has imported it by name takes it from here on too.
    syncBuiltinESMExports();
  };
  return {
    begin() {
      let made = 0;
      use(() => {
        made += 1;
        return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
      });
    },
    end: () => use(randomUUID),
  };
}
