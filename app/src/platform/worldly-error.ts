/** The code that the system gives an error (`ENOENT`); empty when it is none of the system. */
export const errorCode = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const WORLDLY = new Set(
  "EACCES EPERM EROFS ENOENT ENOTDIR EISDIR EEXIST ENAMETOOLONG ELOOP ENOSPC EDQUOT EIO ENXIO ENODEV EBUSY EINVAL ETXTBSY".split(" "),
);

/** Whether there is no room left: on the disk, or in what one may write of it. */
export const isFull = (error: unknown): boolean => ["ENOSPC", "EDQUOT"].includes(errorCode(error));

/** Whether the world, and not the program, keeps a path from being read or written. */
export const isWorldly = (error: unknown): boolean => WORLDLY.has(errorCode(error));
