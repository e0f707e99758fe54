import { Button, type Text } from '@weerbaar/ui'
import { useRef } from 'react'

interface Props {
  /** As the browser's own chooser takes it: `image/*`, `.csv,.xlsx`. */
  readonly accept: string
  readonly busy?: boolean
  readonly onFile: (file: File) => void
  readonly children: Text
}

/** A button that asks for one file. The same file may be chosen twice: it may have been changed meanwhile. */
export function FileButton({ accept, busy = false, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <Button small busy={busy} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
