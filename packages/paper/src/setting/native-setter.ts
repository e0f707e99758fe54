import { fontFiles } from './font-files.ts'
import type { Setter } from './sheet-source.ts'

/** The typesetter built for this machine: writes PDF/UA-1 and refuses what cannot be read aloud. @throws where it was not built for the machine */
export async function nativeSetter(): Promise<Setter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFiles()] }] })
  return ({ template, data, madeAt }) => {
    try {
      return compiler.pdf(
        { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
        { pdfStandard: 'ua-1', creationTimestamp: madeAt },
      )
    } catch (fault) {
      // The typesetter puts what it has to say in `code` and leaves the message empty.
      const said = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
      throw new Error(`the template was not set: ${said}`, { cause: fault })
    }
  }
}
