/** A toast goes when its cross is pressed; one marked data-brief goes by itself, unless it is being read. */
export function dismissToasts() {
  document.addEventListener('click', event => {
    const cross = (event.target as Element).closest('.toast [data-dismiss]')
    cross?.closest('.toast')?.remove()
  })
  for (const toast of document.querySelectorAll<HTMLElement>('.toast[data-brief]')) {
    const leave = () => toast.matches(':hover, :focus-within') ? setTimeout(leave, 2000) : toast.remove()
    setTimeout(leave, 8000)
  }
}
