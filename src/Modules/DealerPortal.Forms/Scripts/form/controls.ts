import type { Reading } from './checks'
import type { FieldRules, Value } from './settle'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** One field on the page: its frame, its controls and what stands in them. */
export class Field {
  readonly controls: Control[]
  /** What the server or the file list had to say; stands until something in the field changes, and never stops the form from being sent. */
  notice: string | undefined
  private readonly optional: HTMLElement | null

  constructor(readonly rules: FieldRules, readonly frame: HTMLElement) {
    this.controls = [...frame.querySelectorAll<Control>(`[name="Answers[${rules.key}]"]`)]
    this.optional = frame.querySelector('.optional')
    this.notice = this.error
  }

  get id() { return `Answers_${this.rules.key}_` }

  get input(): HTMLInputElement | undefined { return this.controls[0] as HTMLInputElement | undefined }

  read(): Reading {
    const text = this.text()
    switch (this.rules.type) {
      case 'yesNo': return { value: text === '' ? null : text === 'true' }
      case 'check': return { value: this.input!.checked }
      case 'consent': return { value: this.input!.checked ? true : null }
      case 'files': return { value: this.fileNames() }
      case 'number': return this.readNumber(text)
      case 'date': return this.input!.validity.badInput ? { value: null, problem: this.rules.checks?.messages?.notADate } : { value: text || null }
      default: return { value: this.withoutSeparators(text) || null }
    }
  }

  show(applies: boolean) {
    this.frame.hidden = !applies
    this.frame.classList.remove('unneeded')
  }

  require(required: boolean) {
    if (this.optional)
      this.optional.hidden = required
    for (const control of this.controls) {
      if (control.type !== 'radio')
        control.toggleAttribute('aria-required', required)
      if (control.hasAttribute('aria-required'))
        control.setAttribute('aria-required', 'true')
    }
  }

  /** The form decides: the other choices can't be taken, and the reason stands below. */
  force(value: unknown, message: string | undefined) {
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement && control.type === 'radio') {
        if (control.value === String(value))
          control.checked = true
        control.disabled = control.value !== String(value)
      } else if (control.value !== String(value ?? '')) {
        control.value = String(value ?? '')
      }
    }
    this.hint(message)
  }

  free() {
    for (const control of this.controls)
      control.disabled = false
    this.hint(undefined)
  }

  get error(): string | undefined { return this.frame.querySelector('.field-error')?.textContent ?? undefined }

  set error(message: string | undefined) {
    let place = this.frame.querySelector<HTMLElement>('.field-error')
    if (place?.textContent === (message ?? '') && place)
      return
    this.frame.classList.toggle('field--error', message !== undefined)
    if (message !== undefined && !place) {
      place = document.createElement('p')
      place.className = 'field-error'
      place.id = `${this.id}-error`
      this.frame.append(place)
    }
    if (message === undefined)
      place?.remove()
    else
      place!.textContent = message

    const described = this.frame.matches('fieldset') ? [this.frame] : this.controls
    for (const element of described)
      describe(element, `${this.id}-error`, message !== undefined)
    for (const control of this.controls) {
      if (message === undefined)
        control.removeAttribute('aria-invalid')
      else
        control.setAttribute('aria-invalid', 'true')
    }
  }

  private text(): string {
    if (this.input?.type === 'radio')
      return (this.controls as HTMLInputElement[]).find(control => control.checked)?.value ?? ''
    return this.input?.value.trim() ?? ''
  }

  private withoutSeparators(text: string): string {
    const without = this.rules.checks?.without
    return without ? text.replace(new RegExp(without, 'g'), '').toUpperCase() : text
  }

  private readNumber(text: string): Reading {
    if (text === '')
      return { value: null }
    if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(text))
      return { value: null, problem: this.rules.checks?.messages?.notANumber }
    const decimals = text.split(/[.,]/)[1]?.replace(/0+$/, '').length ?? 0
    return decimals > (this.rules.checks?.decimals ?? 0)
      ? { value: null, problem: this.rules.checks?.messages?.decimals }
      : { value: Number(text.replace(',', '.')) }
  }

  private fileNames(): Value {
    const names = [...this.frame.querySelectorAll('.upload-item:not(.upload-item--bad) .upload-name')].map(name => name.textContent ?? '')
    return names.length > 0 ? names : null
  }

  private hint(message: string | undefined) {
    let place = this.frame.querySelector<HTMLElement>('[data-forced]')
    if (message === undefined) {
      place?.remove()
      return
    }
    if (!place) {
      place = document.createElement('p')
      place.className = 'field-hint'
      place.dataset.forced = ''
      place.setAttribute('role', 'status')
      this.frame.append(place)
    }
    if (place.textContent !== message)
      place.textContent = message
  }
}

function describe(element: HTMLElement, id: string, by: boolean) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(other => other && other !== id)
  if (by)
    ids.push(id)
  if (ids.length > 0)
    element.setAttribute('aria-describedby', ids.join(' '))
  else
    element.removeAttribute('aria-describedby')
}
