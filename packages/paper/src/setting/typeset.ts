import { nativeSetter } from './native-setter.ts'
import { portableSetter } from './portable-setter.ts'
import type { Setter, SheetSource } from './sheet-source.ts'

let setter: Promise<Setter> | undefined

/**
 * Sets a sheet as tagged PDF: PDF/UA-1 where the typesetter was built for this machine, tagged alike without that mark elsewhere.
 * The typesetter is fetched on first use: it is large, and a program that prints nothing does without.
 */
export async function typeset(sheet: SheetSource): Promise<Uint8Array> {
  setter ??= nativeSetter().catch(portableSetter)
  return (await setter)(sheet)
}
