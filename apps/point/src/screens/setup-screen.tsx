import { type PointCard, type RecordId, settled } from '@weerbaar/core'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { TASKS, type Settings } from '../tablet/settings.ts'
import { useTablet, useTabletView } from '../tablet/use-tablet.ts'
import { taskWord } from '../words/words.ts'

/** A tablet is taken into use: which point, which task, which letter, and whether it is of the kit. */
export function SetupScreen({ onDone }: { onDone: () => void }) {
  const tablet = useTablet()
  const { picture, settings, space, laptop } = useTabletView()
  const { i18n } = useWords()
  const points = [...picture.points.books].flatMap(([point, book]): readonly { readonly point: RecordId; readonly card: PointCard }[] => {
    const card = settled(book.card, picture.causes)
    return card ? [{ point, card: card.value }] : []
  })
  if (points.length === 0)
    return (
      <Note>
        <p className="pt-strong">{i18n.t('Deze tablet kent nog geen punt')}</p>
        <p>
          {laptop === 'here'
            ? i18n.t('De laptop antwoordt, maar kent nog geen steunpunten. De coördinator of de gemeente maakt die aan.')
            : i18n.t('Zet de laptop aan en kom in de buurt. Deze tablet zoekt vanzelf verder.')}
        </p>
        <Button onPress={tablet.tryNow}>{i18n.t('Zoek nu')}</Button>
      </Note>
    )
  return (
    <section className="pt-stack" aria-label={i18n.t('Deze tablet in gebruik nemen')}>
      <h2>{i18n.t('Deze tablet in gebruik nemen')}</h2>
      <Form
        send={i18n.t('Begin')}
        onSend={async (filled) => {
          const found = points.find(({ point }) => point === filled.text('point'))
          const task = chosen(filled, 'task', TASKS)
          if (found === undefined || task === undefined) return
          const chosenSettings: Settings = {
            point: found.point,
            space: space ?? picture.space,
            task,
            letter: filled.text('letter').toUpperCase(),
            kit: filled.text('kit') === 'yes',
          }
          await tablet.choose(chosenSettings)
          onDone()
        }}
      >
        <Choice
          wide
          name="point"
          label={i18n.t('Welk punt?')}
          start={settings?.point ?? (points.length === 1 ? points[0]?.point : undefined)}
          options={points
            .toSorted((a, b) => (a.card.number ?? Infinity) - (b.card.number ?? Infinity) || (a.card.name < b.card.name ? -1 : 1))
            .map(({ point, card }) => ({ value: point, words: card.number === null ? card.name : `${card.number} · ${card.name}` }))}
        />
        <Choice
          name="task"
          label={i18n.t('Welke taak?')}
          start={settings?.task}
          options={TASKS.map((task) => ({ value: task, words: taskWord(task, i18n) }))}
        />
        <TextField
          required
          name="letter"
          label={i18n.t('Letter op de achterkant van de tablet')}
          hint={i18n.t('Elke tablet van dit punt heeft een eigen letter. De letter P is voor papier.')}
          start={settings?.letter ?? 'A'}
          pattern="[A-OQ-Za-oq-z][A-Za-z]?"
        />
        <Choice
          name="kit"
          label={i18n.t('Van wie is dit apparaat?')}
          start={settings ? (settings.kit ? 'yes' : 'no') : undefined}
          wide
          options={[
            { value: 'yes', words: i18n.t('Tablet van het punt') },
            { value: 'no', words: i18n.t('Eigen telefoon of tablet: geen namen, adressen of ziekten') },
          ]}
        />
      </Form>
    </section>
  )
}
