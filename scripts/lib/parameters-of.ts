/** Names of the parameters an ICU message asks for, `{file}` and `{count, plural, …}`, sorted, each once. */
export function parametersOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name = '']) => name))].sort()
}
