import { icon } from './icon'

export type SectionState = 'open' | 'done' | 'bad'

const icons: Record<SectionState, string> = { open: 'circle', done: 'circle-check', bad: 'circle-alert' }
const words: Record<SectionState, string> = { open: 'Rail.Open', done: 'Rail.Done', bad: 'Rail.Bad' }

/** The list at the side that shows which sections are filled in. */
export class Rail {
  private readonly rail = document.querySelector<HTMLElement>('[data-rail]')
  private readonly last = new Map<string, string>()

  constructor(private readonly texts: Record<string, string>) {
    if (this.rail)
      this.rail.hidden = false
  }

  show(section: string, applies: boolean, state: SectionState) {
    const entry = this.rail?.querySelector<HTMLElement>(`[data-rail-section="${section}"]`)
    if (!entry || this.last.get(section) === `${applies} ${state}`)
      return
    this.last.set(section, `${applies} ${state}`)
    entry.hidden = !applies
    entry.classList.toggle('is-done', state === 'done')
    entry.classList.toggle('is-bad', state === 'bad')
    entry.querySelector('.icon')?.replaceWith(icon(icons[state]))
    entry.querySelector('[data-rail-state]')!.textContent = `(${this.texts[words[state]]})`
  }
}
