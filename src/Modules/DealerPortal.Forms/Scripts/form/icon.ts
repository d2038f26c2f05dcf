/** An icon of the page's own sprite, wherever that is served from. */
export function icon(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  const sprite = document.querySelector('svg.icon use')?.getAttribute('href')?.split('#')[0] ?? '/app/icons.svg'
  use.setAttribute('href', `${sprite}#${name}`)
  svg.append(use)
  return svg
}
