import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fontFiles } from './font-files.ts'
import type { Setter } from './sheet-source.ts'

const MAIN = '/sheet.typ'
const FULL_DIAGNOSTICS = 2

/**
 * The same typesetter in WebAssembly, for machines the other was not built for. Its PDF carries the same tags, language and title, but
 * does not say in itself that it is PDF/UA, because this build cannot be asked for a standard. Some 150 ms to begin with.
 */
export async function portableSetter(): Promise<Setter> {
  const { default: init, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
  await init({ module_or_path: readFileSync(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of fontFiles()) await builder.add_raw_font(readFileSync(file))
  const compiler = await builder.build()
  return ({ template, data }) => {
    compiler.add_source(MAIN, template)
    const made: unknown = compiler.compile(MAIN, [['data', JSON.stringify(data)]], 'pdf', FULL_DIAGNOSTICS)
    if (typeof made === 'object' && made !== null && 'result' in made && made.result instanceof Uint8Array) return made.result
    throw new Error(`the template was not set: ${JSON.stringify(made)}`)
  }
}
