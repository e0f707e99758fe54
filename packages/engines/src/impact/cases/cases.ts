import { amsterdam2017 } from './amsterdam-2017.ts'
import { apeldoornDecember2014, apeldoornMay2014 } from './apeldoorn-2014.ts'
import { berlin2026 } from './berlin-2026.ts'
import { bommelerwaard2007 } from './bommelerwaard-2007.ts'
import type { Case } from './case.ts'
import { culemborg2017 } from './culemborg-2017.ts'
import { ede2017 } from './ede-2017.ts'
import { haaksbergen2005 } from './haaksbergen-2005.ts'
import { koepenick2019 } from './koepenick-2019.ts'

/** What the model is held against, oldest first. */
export const CASES: readonly Case[] = [
  haaksbergen2005,
  bommelerwaard2007,
  apeldoornMay2014,
  apeldoornDecember2014,
  amsterdam2017,
  ede2017,
  culemborg2017,
  koepenick2019,
  berlin2026,
]
