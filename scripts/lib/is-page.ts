/** Whether a file of the project, relative and with forward slashes, is a document whose examples must hold. */
export const isPage = (file: string): boolean =>
  file.endsWith('.md') && (!file.includes('/') || /^(?:docs|data|packages|apps|bench)\//.test(file))
