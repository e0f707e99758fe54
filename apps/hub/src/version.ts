/** Of program and API; the same as in every package.json. */
export const VERSION = '0.1.0'
