/**
 * What the readers of this build are known by: the build puts a hash of their sources and packages in its
 * place, so that readings kept by other readers are not believed. Null where the sources run unbuilt; then
 * nothing is kept beyond a folder that was asked for.
 */
export const READERS: string | null = process.env.OIT_READERS ?? null;
