import { levelsThatMayRead } from '@weerbaar/core'

/**
 * May the payload of such an event lie on this device? About a person (name, health, address, who is at work) only on a tablet of the point's
 * own kit.
 */
export const mayKeepOn = (kit: boolean, type: string): boolean => kit || levelsThatMayRead(type) === undefined
