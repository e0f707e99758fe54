import type { PointEvent } from '@weerbaar/core'
import { Button, Dialog, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useTell } from './point-queries.ts'

interface Props {
  readonly title: string
  /** What is withdrawn, in its own words. */
  readonly about: string
  readonly event: (why: string | null) => PointEvent
  readonly onClose: () => void
}

/** Takes back a notice or a request, with why. What was said stays in the log. */
export function WithdrawDialog({ title, about, event, onClose }: Props) {
  const { i18n } = useLanguage()
  const telling = useTell(onClose)
  const [why, setWhy] = useState('')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button
            appearance="primary"
            busy={telling.isPending}
            onClick={() => telling.mutate({ events: [event(why.trim() === '' ? null : why.trim())] })}
          >
            {i18n.t('Trek in')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          <strong>{about}</strong>
        </p>
        <TextField label={i18n.t('Waarom')} hint={i18n.t('De punten lezen dit.')} value={why} onChange={setWhy} />
        <ProblemNote error={telling.error} />
      </Stack>
    </Dialog>
  )
}
