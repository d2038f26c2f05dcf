/** After a refused form the eye and the screen reader start at the summary; a link in it puts the cursor in the field itself. */
export function focusErrors() {
  focusSummary(document)
  document.addEventListener('htmx:load', event => focusSummary(event.target as Element))
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.error-summary a[href^="#"]')
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field)
      return
    event.preventDefault()
    const control = field.matches('input, select, textarea, button, a') ? field : field.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
    ;(field.closest('.field') ?? field).scrollIntoView({ block: 'center' })
    ;(control ?? field).focus({ preventScroll: true })
  })
}

function focusSummary(root: ParentNode) {
  const summary = root.querySelector<HTMLElement>('.error-summary')
  if (!summary)
    return
  summary.tabIndex = -1
  summary.focus()
}
