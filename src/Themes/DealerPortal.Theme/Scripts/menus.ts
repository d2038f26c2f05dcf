const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')

/** A menu closes on a press outside it, on Escape (focus returns to its button) and when focus leaves it. */
export function closeMenus() {
  document.addEventListener('click', event => closeAllBut(event.target))
  document.addEventListener('focusin', event => closeAllBut(event.target))
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape')
      return
    for (const menu of openMenus()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}

function closeAllBut(target: EventTarget | null) {
  for (const menu of openMenus())
    if (!(target instanceof Node && menu.contains(target)))
      menu.open = false
}
