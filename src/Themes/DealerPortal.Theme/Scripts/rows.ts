/** A press anywhere in a row follows its link; selecting text, and whatever else can be pressed in the row, keep their meaning. */
export function followRows() {
  document.addEventListener('click', event => follow(event, event.ctrlKey || event.metaKey))
  document.addEventListener('auxclick', event => event.button === 1 && follow(event, true))
}

function follow(event: MouseEvent, inNewTab: boolean) {
  const target = event.target as Element
  const link = target.closest('table.list tbody tr')?.querySelector<HTMLAnchorElement>('a.row-link')
  if (!link || event.defaultPrevented || target.closest('a, button, input, select, textarea, label, summary') || window.getSelection()?.isCollapsed === false)
    return
  if (inNewTab)
    window.open(link.href, '_blank', 'noopener')
  else
    link.click()
}
