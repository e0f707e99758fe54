import { classNames } from '../class-names.ts'
import type { Text } from '../text.ts'

/** Children under each other, 16 px apart; 12 when tight. */
export const Stack = ({ tight, children }: { tight?: boolean | undefined; children: Text }) => (
  <div className={classNames('wb-stack', tight && 'wb-stack--tight')}>{children}</div>
)

/** Two fields in a row. */
export const Pair = ({ children }: { children: Text }) => <div className="wb-pair">{children}</div>

/** A hairline between groups. */
export const Rule = () => <hr className="wb-rule" />

/** The one sentence that carries a panel. */
export const Say = ({ children }: { children: Text }) => <div className="wb-say">{children}</div>

/** Source lines and what explains a drawing: 13 px, the smallest there is. */
export const Small = ({ children }: { children: Text }) => <p className="wb-small">{children}</p>

/** Secondary line under a title. */
export const Sub = ({ children }: { children: Text }) => <p className="wb-sub">{children}</p>

/** For the ear only. */
export const VisuallyHidden = ({ children }: { children: Text }) => <span className="wb-hide">{children}</span>
