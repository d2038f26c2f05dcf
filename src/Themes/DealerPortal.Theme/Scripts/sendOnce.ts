const sent = new WeakSet<HTMLFormElement>()

/** `form[data-once]` is sent once: a second press does nothing and the button says so. The server has its own guard; this one saves the wait. */
export function sendOnce() {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (form.dataset.once === undefined || event.defaultPrevented)
      return
    if (sent.has(form)) {
      event.preventDefault()
      return
    }
    sent.add(form)
    // After the browser has read the form: a disabled button would not be sent with it.
    setTimeout(() => showBusy(form, event.submitter as HTMLButtonElement | null))
  })
  // Coming back with the browser's button shows the page as it was left: let it be sent again.
  window.addEventListener('pageshow', () => document.querySelectorAll<HTMLFormElement>('form[data-once]').forEach(restore))
  document.addEventListener('htmx:afterRequest', event => {
    if (event.target instanceof HTMLFormElement)
      restore(event.target)
  })
}

function showBusy(form: HTMLFormElement, submitter: HTMLButtonElement | null) {
  const button = submitter ?? form.querySelector<HTMLButtonElement>('button[type="submit"], button:not([type])')
  if (!button)
    return
  button.dataset.label = button.innerHTML
  button.textContent = form.dataset.once || document.body.dataset.busy || button.textContent
  button.setAttribute('aria-busy', 'true')
  button.disabled = true
}

function restore(form: HTMLFormElement) {
  sent.delete(form)
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-label]')) {
    button.innerHTML = button.dataset.label!
    delete button.dataset.label
    button.removeAttribute('aria-busy')
    button.disabled = false
  }
}
