import type { HubProcess } from './hub-process.ts'

/**
 * People write at every hub that is up, as fast as it answers, while one hub after another is killed and started anew.
 * @returns the ids of all events that were acknowledged
 */
export async function killAndWrite(
  hubs: readonly HubProcess[],
  { kills, random }: { readonly kills: number; readonly random: () => number },
): Promise<readonly string[]> {
  await Promise.all(hubs.map((hub) => hub.start()))
  const acknowledged: string[] = []
  const state = { writing: true }
  const writers = hubs.map(async (hub, w) => {
    for (let i = 0; state.writing; i++) {
      const id = await hub.note(`${hub.name} ${w} ${i} ${'x'.repeat(random() * 300)}`)
      if (id !== undefined) acknowledged.push(id)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  for (let i = 0; i < kills; i++) {
    await new Promise((resolve) => setTimeout(resolve, 200 + random() * 600))
    const hub = hubs[Math.floor(random() * hubs.length)]
    await hub?.kill()
    await new Promise((resolve) => setTimeout(resolve, random() * 300))
    await hub?.start()
  }
  state.writing = false
  await Promise.all(writers)
  return acknowledged
}
