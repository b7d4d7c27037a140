/** Which file systems keep locks between processes: a folder that is shared over a network often does not, and two programs would write one database. */
import { statfs } from 'node:fs/promises';

/** By the number that Linux gives a kind of file system (statfs(2)). */
const networkKinds: Record<number, string> = {
  26985: 'NFS',
  20859: 'SMB',
  4266872130: 'SMB2',
  4283649346: 'CIFS',
  1397113167: 'AFS',
  12805120: 'Ceph',
  198183888: 'Lustre',
  1702057286: 'FUSE',
  16914839: '9p',
};
/** Kinds that are as often a local disk behind another driver. */
const oftenLocal = ['FUSE', '9p'];

/** The network file system on which a folder may lie; null for one of this machine, or one that is not known. */
export async function networkFileSystem(folder: string): Promise<{ kind: string; isRefused: boolean } | null> {
  const { type } = await statfs(folder);
  const kind = networkKinds[type >>> 0];
  return kind === undefined ? null : { kind, isRefused: !oftenLocal.includes(kind) };
}

/** @throws Error, a sentence, where the folder lies on a network file system */
export async function assertLocalFolder(folder: string, look: typeof networkFileSystem = networkFileSystem): Promise<void> {
  const found = await look(folder);
  if (found?.isRefused)
    throw new Error(
      `${folder} lies on a network file system (${found.kind}), whose locks do not hold: two programs could write one database. Set DATA_DIR to a disk of this machine.`,
    );
}
