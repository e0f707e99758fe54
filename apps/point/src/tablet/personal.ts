/** Events whose payload tells of a person: name, health, address, or who is at work. */
const PERSONAL: ReadonlySet<string> = new Set(['HelpDetailsGiven', 'StaffCame'])

/** May the payload of such an event lie on this device? Only on a tablet of the point's own kit when it is about a person. */
export const mayKeepOn = (kit: boolean, type: string): boolean => kit || !PERSONAL.has(type)
