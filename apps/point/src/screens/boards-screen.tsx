import { type Board, BOARDS, type CardStanding, type PointEventOf } from '@weerbaar/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Beside } from '../parts/beside.tsx'
import { Button } from '../parts/button.tsx'
import { Choice, Form, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { newRecordId } from '../tablet/new-record-id.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { boardWord } from '../words/words.ts'

/** Needed, offered, and what people say that may not be true. */
export function BoardsScreen() {
  const { standing, settings, tablet, write } = usePoint()
  const { i18n, moment } = useWords()
  const [board, setBoard] = useState<Board>('needs')
  const [open, setOpen] = useState<'new' | CardStanding>()
  const { point } = settings
  const cards = standing.cards.filter((card) => card.board === board && card.state.value !== 'done')
  const change = (card: CardStanding, said: PointEventOf<'CardChanged'>['change']) =>
    write({ type: 'CardChanged', point, card: newRecordId(card.card), change: said })
  return (
    <section className="pt-stack" aria-label={i18n.t('Borden')}>
      <h2>{i18n.t('Borden')}</h2>
      <Choice
        name="board"
        label={i18n.t('Welk bord?')}
        start={board}
        onChoose={setBoard}
        options={BOARDS.map((one) => ({ value: one, words: boardWord(one, i18n) }))}
      />
      {board === 'rumours' && <Note tone="warn">{i18n.t('Hang geen antwoord op dat niet is nagevraagd bij gemeente of regio.')}</Note>}
      <Button icon="plus" kind="main" onPress={() => setOpen('new')}>
        {i18n.t('Nieuwe kaart')}
      </Button>
      <ul className="pt-list">
        {cards.map((card) => (
          <li key={card.card} className="pt-item" data-side={card.state.value === 'open' ? 'warn' : 'ok'}>
            <strong>{card.text.value}</strong>
            <span>{moment(card.posted.at)}</span>
            {card.answer?.value && <p>{i18n.t('Antwoord: {answer}', { answer: card.answer.value })}</p>}
            {card.twiceFrom && <p className="pt-warn">{i18n.t('Dit formulier is al eerder ingevoerd. Het telt één keer.')}</p>}
            <Beside of={card.answer} words={(answer) => answer ?? '–'} />
            <div className="pt-item__buttons">
              {board === 'rumours' ? (
                <Button onPress={() => setOpen(card)}>{i18n.t('Antwoord')}</Button>
              ) : (
                <Button onPress={() => void change(card, { field: 'state', value: 'matched' })}>{i18n.t('Gevonden')}</Button>
              )}
              <Button icon="check" onPress={() => void change(card, { field: 'state', value: 'done' })}>
                {i18n.t('Klaar')}
                <span className="pt-hidden">: {card.text.value}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {cards.length === 0 && <p className="pt-soft">{i18n.t('Dit bord is leeg.')}</p>}
      {open === 'new' && (
        <Sheet title={boardWord(board, i18n)} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Hang op')}
            onSend={async (filled) => {
              if (await write({ type: 'CardPosted', point, card: newRecordId(tablet.newId()), board, text: filled.text('text') }))
                setOpen(undefined)
            }}
          >
            <TextField
              first
              required
              long
              name="text"
              label={i18n.t('Wat komt er op de kaart?')}
              hint={i18n.t('Schrijf hier geen naam of adres.')}
            />
          </Form>
        </Sheet>
      )}
      {typeof open === 'object' && (
        <Sheet title={open.text.value} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Bewaar')}
            onSend={async (filled) => {
              const kept = await write([
                { type: 'CardChanged', point, card: newRecordId(open.card), change: { field: 'answer', value: filled.text('answer') } },
                { type: 'CardChanged', point, card: newRecordId(open.card), change: { field: 'state', value: 'answered' } },
              ])
              if (kept) setOpen(undefined)
            }}
          >
            <TextField first required long name="answer" label={i18n.t('Nagevraagd antwoord')} start={open.answer?.value ?? ''} />
          </Form>
        </Sheet>
      )}
    </section>
  )
}
