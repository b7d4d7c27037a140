/**
 * Where the bytes of files that came in lie, each under the hash of its content; the same file twice lies there once. Every API must have the same one:
 * a folder that all of them mount (`attachment-folder.ts`), or an object store.
 *
 * What an object store such as S3 would take: `keep` is one PutObject under the hash, which is the same however often it is done; `read` is GetObject,
 * where NoSuchKey is null; `list` is ListObjectsV2, page by page; `remove` is DeleteObject. The bucket must not be public, and its versions must be
 * deleted with their object: what is forgotten is to be gone. What was never put whole is not there, so that `tidy` has nothing to do.
 */
export interface AttachmentStore {
  /** Keeps a file, for good before it answers. @returns the SHA-256 of its content in hex */
  keep(bytes: Buffer): Promise<string>;
  /** Null where there is no such file. */
  read(hash: string): Promise<Buffer | null>;
  /** Hashes of all files that are kept. */
  list(): Promise<string[]>;
  remove(hash: string): Promise<void>;
  /** Removes what processes that ended in the middle of keeping a file have left of it. */
  tidy(): Promise<void>;
}
