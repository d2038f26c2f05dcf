import { isWeekend } from './checks'
import type { Field } from './controls'
import type { HolidayBook } from './holidays'
import { icon } from './icon'

/** A month to choose from beside the date field: days nobody works are greyed and say why. Typing a date stays possible. */
export function addCalendar(field: Field, book: HolidayBook, texts: Record<string, string>) {
  const input = field.input!
  const checks = field.rules.checks ?? {}
  const language = document.documentElement.lang || 'nl'
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const dayName = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  let day = ''

  const control = document.createElement('div')
  control.className = 'date-control'
  input.before(control)
  const opener = button(texts['Calendar.Open']!, 'date-open')
  opener.setAttribute('aria-haspopup', 'dialog')
  opener.setAttribute('aria-expanded', 'false')
  opener.append(icon('calendar'))
  control.append(input, opener)

  const panel = document.createElement('div')
  panel.className = 'calendar'
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-label', field.frame.querySelector('label')?.firstChild?.textContent?.trim() ?? '')
  panel.hidden = true
  control.append(panel)

  opener.addEventListener('click', () => panel.hidden ? void open() : close())
  panel.addEventListener('keydown', pressed)
  panel.addEventListener('click', event => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-day]')
    if (cell && cell.getAttribute('aria-disabled') !== 'true')
      choose(cell.dataset.day!)
  })
  document.addEventListener('pointerdown', event => {
    if (!panel.hidden && !control.contains(event.target as Node))
      close()
  })

  async function open() {
    day = input.value || checks.earliest || new Date().toISOString().slice(0, 10)
    panel.hidden = false
    opener.setAttribute('aria-expanded', 'true')
    opener.setAttribute('aria-label', texts['Calendar.Close']!)
    await draw()
    focusDay()
  }

  function close() {
    panel.hidden = true
    opener.setAttribute('aria-expanded', 'false')
    opener.setAttribute('aria-label', texts['Calendar.Open']!)
  }

  function choose(chosen: string) {
    input.value = chosen
    close()
    opener.focus()
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  async function move(to: string) {
    day = to
    await draw()
    focusDay()
  }

  async function draw() {
    const [year = 0, month = 1] = day.split('-').map(Number)
    await book.load(year)
    const first = new Date(Date.UTC(year, month - 1, 1))
    const start = shift(iso(first), -((first.getUTCDay() + 6) % 7))

    const head = document.createElement('div')
    head.className = 'calendar-head'
    const previous = button(texts['Calendar.Previous']!, 'btn btn-quiet btn-sm')
    previous.append(icon('chevron-left'))
    previous.addEventListener('click', () => void move(byMonths(day, -1)))
    const next = button(texts['Calendar.Next']!, 'btn btn-quiet btn-sm')
    next.append(icon('chevron-right'))
    next.addEventListener('click', () => void move(byMonths(day, 1)))
    const title = document.createElement('strong')
    title.setAttribute('aria-live', 'polite')
    title.textContent = monthName.format(first)
    head.append(previous, title, next)

    const table = document.createElement('table')
    table.setAttribute('role', 'grid')
    const names = table.createTHead().insertRow()
    for (let index = 0; index < 7; index++) {
      const name = document.createElement('th')
      name.scope = 'col'
      name.textContent = weekday.format(new Date(`${shift(start, index)}T12:00:00Z`))
      names.append(name)
    }
    const body = table.createTBody()
    for (let week = 0; week < 6; week++) {
      const monday = shift(start, week * 7)
      if (week > 3 && Number(monday.slice(5, 7)) !== month)
        break
      const row = body.insertRow()
      for (let index = 0; index < 7; index++)
        row.append(cell(shift(monday, index), month))
    }
    panel.replaceChildren(head, table)
  }

  function cell(date: string, month: number): HTMLTableCellElement {
    const place = document.createElement('td')
    if (Number(date.slice(5, 7)) !== month)
      return place
    const reason = reasonAgainst(date)
    place.textContent = String(Number(date.slice(8)))
    place.dataset.day = date
    place.tabIndex = date === day ? 0 : -1
    place.setAttribute('aria-selected', String(date === input.value))
    place.setAttribute('aria-disabled', String(reason !== undefined))
    place.setAttribute('aria-label', dayName.format(new Date(`${date}T12:00:00Z`)) + (reason === undefined ? '' : `, ${reason}`))
    if (reason)
      place.title = reason
    return place
  }

  function reasonAgainst(date: string): string | undefined {
    const holiday = checks.holidays ? book.days.get(date) : undefined
    if (holiday)
      return holiday
    const closed = (checks.earliest && date < checks.earliest) || (checks.latest && date > checks.latest) || (checks.noWeekends && isWeekend(date))
    return closed ? texts['Calendar.Unavailable'] : undefined
  }

  function pressed(event: KeyboardEvent) {
    const steps: Record<string, () => string> = {
      ArrowLeft: () => shift(day, -1),
      ArrowRight: () => shift(day, 1),
      ArrowUp: () => shift(day, -7),
      ArrowDown: () => shift(day, 7),
      PageUp: () => byMonths(day, -1),
      PageDown: () => byMonths(day, 1),
      Home: () => shift(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7)),
      End: () => shift(day, 6 - (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7),
    }
    const onDay = (event.target as HTMLElement).dataset.day !== undefined
    const step = steps[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
      opener.focus()
    } else if (onDay && step) {
      event.preventDefault()
      void move(step())
    } else if (onDay && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      ;(event.target as HTMLElement).click()
    }
  }

  function focusDay() {
    panel.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }
}

function button(label: string, css: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = css
  made.setAttribute('aria-label', label)
  return made
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function shift(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return iso(date)
}

/** The same day of another month, or that month's last. */
function byMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return iso(last)
}
