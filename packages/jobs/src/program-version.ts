/** Of program and API; the same as in every package.json. Written into results, never part of their name. */
export const PROGRAM_VERSION = '0.1.0'
