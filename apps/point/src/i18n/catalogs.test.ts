import { join } from 'node:path'
import { catalogSuite } from '@weerbaar/testkit'

catalogSuite(join(import.meta.dirname, '..'), 100)
