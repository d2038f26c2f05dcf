// A request form in the browser: the rules the server applies, applied while filling in. Without this script the form works the same,
// only later: the server decides in any case.
import { addCalendar } from './form/calendar'
import { findError } from './form/checks'
import { Field } from './form/controls'
import { enhanceFiles } from './form/files'
import { HolidayBook } from './form/holidays'
import { Lookup } from './form/lookup'
import { Rail, type SectionState } from './form/rail'
import { isRequired, settle, valueAt, type Rules, type Settled, type Value } from './form/settle'

const block = document.getElementById('form-rules')
const form = block?.closest('form')
if (block && form)
  start(form, JSON.parse(block.textContent ?? '') as Rules)

function start(form: HTMLFormElement, rules: Rules) {
  const fields = rules.fields
    .map(field => ({ field, frame: form.querySelector<HTMLElement>(`[data-field="${field.key}"]`) }))
    .filter((pair): pair is { field: typeof pair.field, frame: HTMLElement } => pair.frame !== null)
    .map(pair => new Field(pair.field, pair.frame))
  const calendarUrl = fields.map(field => field.rules.checks?.holidays).find(url => url !== undefined)
  const book = new HolidayBook(calendarUrl ?? '', String(rules.around.country))
  const rail = new Rail(rules.texts)
  const lookups = new Map<Field, Lookup>()
  const touched = new Set<Field>()
  let settled: Settled = { data: {}, visible: new Set(), forced: new Map() }
  let isChanged = false

  for (const field of fields) {
    if (field.rules.checks?.lookup && field.input)
      lookups.set(field, new Lookup(field, rules.texts, field.rules.fact ? rules.facts[field.rules.fact] : null, () => { isChanged = true; update() }))
    if (field.rules.type === 'files' && field.input)
      enhanceFiles(field, rules.texts, () => { isChanged = true; touched.add(field); update() })
    if (field.rules.type === 'date' && field.rules.checks?.noWeekends && field.input)
      addCalendar(field, book, rules.texts)
    if (field.error)
      touched.add(field)
  }
  if (calendarUrl) {
    const year = Number(String(rules.around.today).slice(0, 4))
    void Promise.all([book.load(year), book.load(year + 1)]).then(() => update())
  }

  form.addEventListener('input', event => {
    isChanged = true
    const field = fieldOf(event.target)
    if (field && field.rules.type !== 'files')
      field.notice = undefined
    update()
  })
  form.addEventListener('change', event => {
    const field = fieldOf(event.target)
    if (field)
      touched.add(field)
    const day = field?.rules.type === 'date' && field.rules.checks?.holidays ? field.input!.value : ''
    if (day)
      void book.load(Number(day.slice(0, 4))).then(() => update())
    update()
  })
  form.addEventListener('focusout', event => {
    const field = fieldOf(event.target)
    // A field passed by is not wrong yet; one that was filled in may be.
    if (field && field.read().value !== null) {
      touched.add(field)
      update()
    }
  })
  form.addEventListener('submit', event => {
    for (const field of fields) {
      // A field that appears later starts anew.
      if (settled.visible.has(field.rules.key))
        touched.add(field)
      field.notice = undefined
    }
    update()
    const wrong = fields.filter(field => field.error)
    if (wrong.length === 0) {
      isChanged = false
      return
    }
    event.preventDefault()
    showSummary(wrong)
  })
  window.addEventListener('beforeunload', event => {
    if (isChanged)
      event.preventDefault()
  })

  update()

  function update() {
    const answers: Record<string, Value> = {}
    const facts: Record<string, unknown> = {}
    const readings = new Map(fields.map(field => [field, field.read()]))
    for (const [field, reading] of readings) {
      answers[field.rules.key] = lookups.get(field)?.isUnderWay ? null : reading.value
      if (field.rules.fact)
        facts[field.rules.fact] = lookups.get(field)?.fact ?? null
    }

    settled = settle(rules, answers, facts)
    for (const field of fields) {
      const key = field.rules.key
      const forced = settled.forced.get(key)
      field.show(settled.visible.has(key))
      field.require(isRequired(field.rules, settled.data))
      if (forced)
        field.force(settled.data[key], forced.message)
      else if (field.rules.valueWhen)
        field.free()
      showDerived(field)
      if (touched.has(field))
        field.error = settled.visible.has(key) ? field.notice ?? errorOf(field) : undefined
    }
    for (const section of rules.sections)
      showSection(section.key)
  }

  function errorOf(field: Field): string | undefined {
    const lookup = lookups.get(field)
    if (lookup?.state === 'unknown' && field.rules.checks?.mustBeKnown && field.read().value !== null)
      return field.rules.checks.messages?.unknown
    return findError(field.rules, field.read(), settled, book.days)
  }

  function showDerived(field: Field) {
    const output = field.frame.querySelector('[data-derived]')
    const words = field.rules.checks?.words
    if (output && words)
      output.textContent = words[String(settled.data[field.rules.key] ?? '')] ?? ''
    const hint = field.frame.querySelector('[data-hint]')
    if (hint)
      hint.textContent = (valueAt(field.rules.checks?.hintFrom, settled.data) as string | null) ?? field.rules.checks?.messages?.hint ?? ''
  }

  function showSection(key: string) {
    const own = fields.filter(field => field.rules.section === key && settled.visible.has(field.rules.key))
    const frame = form.querySelector<HTMLElement>(`[data-section="${key}"]`)
    if (frame) {
      frame.hidden = own.length === 0
      frame.classList.remove('unneeded')
    }

    const asked = own.filter(field => field.rules.hasAnswer && field.rules.derivedFrom === undefined)
    const required = asked.filter(field => isRequired(field.rules, settled.data))
    const answered = (field: Field) => settled.data[field.rules.key] !== null && settled.data[field.rules.key] !== false && !errorOf(field)
    const state: SectionState = asked.some(field => field.error) ? 'bad'
      : (required.length > 0 ? required.every(field => settled.data[field.rules.key] !== null && !errorOf(field)) && asked.every(field => !errorOf(field)) : asked.some(answered)) ? 'done' : 'open'
    rail.show(key, own.length > 0, state)
  }

  function showSummary(wrong: Field[]) {
    form.querySelector('.error-summary')?.remove()
    const summary = document.createElement('div')
    summary.className = 'error-summary'
    summary.setAttribute('role', 'alert')
    summary.tabIndex = -1
    const heading = document.createElement('h2')
    heading.textContent = wrong.length === 1 ? rules.texts['Errors.One']! : rules.texts['Errors.Many']!.replace('{0}', String(wrong.length))
    const list = document.createElement('ul')
    for (const field of wrong) {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = `#${field.id}`
      link.textContent = field.error!
      item.append(link)
      list.append(item)
    }
    summary.append(heading, list)
    form.querySelector('[data-section]')?.before(summary)
    summary.focus()
  }

  function fieldOf(target: EventTarget | null): Field | undefined {
    const frame = (target as Element | null)?.closest<HTMLElement>('[data-field]')
    return fields.find(field => field.frame === frame)
  }
}
