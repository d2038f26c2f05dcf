import type { Field } from './controls'

interface Found { value: string, label: string, detail: string, fact: unknown }

const shortest = 2
const pause = 160

/**
 * A combobox over an address that finds things by what is typed (WAI-ARIA 1.2, editable combobox with list autocomplete).
 * The control stays a plain text field: whoever knows the code types it and goes on.
 */
export class Lookup {
  /** Pending until the server has said whether it knows what stands in the field. */
  state: 'pending' | 'known' | 'unknown' = 'pending'
  fact: unknown

  private readonly input: HTMLInputElement
  private readonly list = document.createElement('ul')
  private readonly status = document.createElement('span')
  private readonly detail: HTMLElement | null
  private found: Found[] = []
  private active = -1
  private timer = 0
  private request: AbortController | undefined

  constructor(private readonly field: Field, private readonly texts: Record<string, string>, fact: unknown, private readonly changed: () => void) {
    this.input = field.input!
    this.fact = fact ?? null
    this.state = this.fact ? 'known' : this.input.value === '' ? 'unknown' : 'pending'
    this.detail = field.frame.querySelector('[data-lookup-detail]')
    this.build()
    this.input.addEventListener('input', () => this.typed())
    this.input.addEventListener('keydown', event => this.pressed(event))
    this.input.addEventListener('blur', () => this.left())
    if (this.state === 'pending')
      void this.search(false)
  }

  /** What stands in the field is not an answer yet: it is being typed, or nobody has looked it up. */
  get isUnderWay(): boolean {
    return this.state === 'pending' || (this.state === 'unknown' && document.activeElement === this.input)
  }

  private build() {
    this.list.className = 'combobox-list'
    this.list.id = `${this.field.id}-list`
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', this.field.frame.querySelector('label')?.firstChild?.textContent?.trim() ?? '')
    this.list.hidden = true
    this.status.className = 'visually-hidden'
    this.status.setAttribute('role', 'status')
    this.input.parentElement!.append(this.list)
    this.field.frame.append(this.status)
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id }))
      this.input.setAttribute(name, value)
    // Pointer down and not click: the field must not lose the focus, or the list would go before the choice is made.
    this.list.addEventListener('pointerdown', event => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]')
      if (!option)
        return
      event.preventDefault()
      this.choose(Number(option.dataset.index))
    })
  }

  private typed() {
    this.know(undefined)
    this.state = 'pending'
    this.request?.abort()
    clearTimeout(this.timer)
    if (compact(this.input.value).length < shortest) {
      this.close()
      this.state = 'unknown'
      this.status.textContent = ''
    } else {
      this.timer = window.setTimeout(() => void this.search(true), pause)
    }
    this.changed()
  }

  private async search(open: boolean) {
    this.request = new AbortController()
    const asked = this.input.value
    try {
      const answer = await fetch(`${this.field.rules.checks!.lookup}?q=${encodeURIComponent(asked)}`, { signal: this.request.signal, headers: { Accept: 'application/json' } })
      if (!answer.ok || asked !== this.input.value)
        return
      this.found = await answer.json() as Found[]
    } catch {
      // No network: what was typed stands, the server looks it up when the form is sent.
      return
    }
    const exact = this.found.find(item => compact(item.value) === compact(asked))
    this.know(exact)
    this.state = exact ? 'known' : 'unknown'
    if (document.activeElement !== this.input)
      this.write()
    if (open && document.activeElement === this.input)
      this.open()
    this.changed()
  }

  private open() {
    this.list.replaceChildren(...this.found.map((item, index) => this.option(item, index)))
    const count = this.found.length
    this.status.textContent = count === 0 ? this.texts['Lookup.None']! : count === 1 ? this.texts['Lookup.One']! : this.texts['Lookup.Many']!.replace('{0}', String(count))
    if (count === 0) {
      this.close()
      return
    }
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
    this.activate(-1)
  }

  private option(item: Found, index: number): HTMLElement {
    const option = document.createElement('li')
    option.className = 'combobox-option'
    option.id = `${this.list.id}-${index}`
    option.dataset.index = String(index)
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    const code = document.createElement('span')
    code.className = 'control-code'
    code.textContent = item.value
    const about = document.createElement('small')
    about.textContent = `${item.label} · ${item.detail}`
    option.append(code, about)
    return option
  }

  private close() {
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-activedescendant')
    this.active = -1
  }

  private pressed(event: KeyboardEvent) {
    const isOpen = !this.list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen && this.found.length > 0)
        this.open()
      const step = event.key === 'ArrowDown' ? 1 : -1
      const start = this.active === -1 && step === -1 ? 0 : this.active
      if (this.found.length > 0)
        this.activate((start + step + this.found.length) % this.found.length)
    } else if (event.key === 'Enter' && isOpen && this.active >= 0) {
      event.preventDefault()
      this.choose(this.active)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      this.close()
    }
  }

  private activate(index: number) {
    this.active = index
    for (const option of this.list.children)
      option.setAttribute('aria-selected', String((option as HTMLElement).dataset.index === String(index)))
    const current = this.list.children[index]
    if (current) {
      this.input.setAttribute('aria-activedescendant', current.id)
      current.scrollIntoView({ block: 'nearest' })
    } else {
      this.input.removeAttribute('aria-activedescendant')
    }
  }

  private choose(index: number) {
    const item = this.found[index]
    if (!item)
      return
    this.input.value = item.value
    this.know(item)
    this.state = 'known'
    this.close()
    this.changed()
  }

  private know(item: Found | undefined) {
    this.fact = item?.fact ?? null
    if (this.detail)
      this.detail.textContent = item ? `${item.label} · ${item.detail}` : ''
  }

  private left() {
    this.close()
    clearTimeout(this.timer)
    if (this.state === 'pending' && compact(this.input.value).length >= shortest)
      void this.search(false)
    this.write()
    this.changed()
  }

  /** The code as the brand writes it, once we know which one is meant. */
  private write() {
    const code = (this.fact as { code?: string } | null)?.code
    if (code)
      this.input.value = code
  }
}

function compact(text: string): string {
  return text.replace(/[^a-z0-9]/gi, '').toUpperCase()
}
