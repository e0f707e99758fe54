import { classNames } from '../class-names.ts'
import type { Text } from '../text.ts'

export interface ExerciseBarProps {
  /** The one word in capitals: OEFENING. */
  word: string
  /** Which exercise, by whom, until when. */
  text?: Text
}

export const ExerciseBar = ({ word, text }: ExerciseBarProps) => (
  <section className="wb-exercise" aria-label={word}>
    <b>{word}</b>
    {text !== undefined && <span>{text}</span>}
  </section>
)

export interface ExerciseFrameProps extends ExerciseBarProps {
  active: boolean
  children: Text
}

/** Around the whole app: when an exercise is open, a bar on top and a frame no screenshot can miss. */
export const ExerciseFrame = ({ word, text, active, children }: ExerciseFrameProps) => (
  <div className={classNames(active && 'is-exercise')}>
    {active && <ExerciseBar word={word} text={text} />}
    {children}
  </div>
)
