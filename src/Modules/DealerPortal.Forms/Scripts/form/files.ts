import type { Field } from './controls'
import { icon } from './icon'

/** The files of one field: told apart, weighed, listed and removable before they are sent. */
export function enhanceFiles(field: Field, texts: Record<string, string>, changed: () => void) {
  const input = field.input!
  const zone = input.closest<HTMLElement>('.upload')!
  const list = field.frame.querySelector<HTMLElement>('[data-files]')!
  const checks = field.rules.checks ?? {}
  let chosen: File[] = []

  const status = document.createElement('span')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  field.frame.append(status)

  const invitation = document.createElement('strong')
  invitation.textContent = (checks.maxFiles ?? 1) > 1 ? texts['files.chooseMany']! : texts['files.chooseOne']!
  zone.querySelector('.form-text')!.before(invitation)
  zone.classList.add('upload--enhanced')
  zone.addEventListener('dragover', () => zone.classList.add('is-over'))
  for (const end of ['dragleave', 'drop'])
    zone.addEventListener(end, () => zone.classList.remove('is-over'))
  for (const item of list.querySelectorAll<HTMLElement>('[data-kept]'))
    makeRemovable(item, () => item.remove())

  input.addEventListener('change', () => {
    const refused: string[] = []
    for (const file of input.files ?? []) {
      if (chosen.some(other => other.name === file.name && other.size === file.size && other.lastModified === file.lastModified))
        continue
      const reason = reasonAgainst(file)
      if (reason)
        refused.push(reason)
      else
        chosen.push(file)
    }
    write()
    field.notice = refused[0]
    changed()
  })

  function reasonAgainst(file: File): string | undefined {
    const messages = checks.messages ?? {}
    const kept = list.querySelectorAll('[data-kept]').length
    if (kept + chosen.length >= (checks.maxFiles ?? 1))
      return messages.tooMany?.replace('{name}', file.name)
    if (file.size > (checks.maxBytes ?? Infinity))
      return messages.tooLarge?.replace('{name}', file.name)
    const name = file.name.toLowerCase()
    // Only a first look by name and declared type; the server looks inside.
    const known = (checks.kinds ?? []).some(kind => kind === file.type || (kind.startsWith('.') && name.endsWith(kind)) || (kind === '.jpg' && name.endsWith('.jpeg')) || (kind === '.heic' && name.endsWith('.heif')))
    return known ? undefined : messages.wrongKind?.replace('{name}', file.name)
  }

  function write() {
    const transfer = new DataTransfer()
    for (const file of chosen)
      transfer.items.add(file)
    input.files = transfer.files
    for (const item of list.querySelectorAll('.upload-item:not([data-kept])'))
      item.remove()
    list.append(...chosen.map(show))
  }

  function show(file: File): HTMLElement {
    const item = document.createElement('li')
    item.className = 'upload-item'
    const about = document.createElement('span')
    const name = document.createElement('span')
    name.className = 'upload-name'
    name.textContent = file.name
    const size = document.createElement('span')
    size.className = 'upload-size'
    size.textContent = inWords(file.size)
    about.append(name, size)
    item.append(about)
    makeRemovable(item, () => {
      chosen = chosen.filter(other => other !== file)
      write()
    })
    return item
  }

  function makeRemovable(item: HTMLElement, remove: () => void) {
    const name = item.querySelector('.upload-name')!.textContent ?? ''
    const keep = item.querySelector<HTMLElement>('label')
    if (keep)
      keep.hidden = true
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-quiet btn-sm'
    button.setAttribute('aria-label', texts['files.remove']!.replace('{0}', name))
    button.append(icon('x'))
    button.addEventListener('click', () => {
      remove()
      status.textContent = texts['files.removed']!.replace('{0}', name)
      field.error = undefined
      input.focus()
      changed()
    })
    item.append(button)
  }
}

function inWords(bytes: number): string {
  const number = (value: number, digits: number) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(value)
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${number(bytes / 1024, 0)} kB` : `${number(bytes / 1024 / 1024, 1)} MB`
}
