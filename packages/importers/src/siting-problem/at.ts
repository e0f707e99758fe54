/** The value at a place that is known to exist. @throws RangeError when it does not: the mistake is ours, not the file's */
export function at<T>(list: { readonly length: number; readonly [index: number]: T }, index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`index ${index} is not one of 0…${list.length - 1}`)
  return value
}
