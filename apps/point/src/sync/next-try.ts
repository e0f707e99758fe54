/** Seconds to the next try: often while the laptop answers, ever less while it does not, never less than every two minutes. */
export function secondsToNextTry(failures: number, saving: boolean): number {
  const usual = saving ? 60 : 5
  return failures === 0 ? usual : Math.min(120, usual * 2 ** Math.min(failures, 6))
}
