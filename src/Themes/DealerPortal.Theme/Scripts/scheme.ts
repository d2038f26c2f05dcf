const cookie = 'portal-theme'

/** The choice of light, dark or the system's scheme lives in a cookie, so that the server's next page comes in the right one at once. */
export function rememberScheme() {
  show()
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-scheme]')
    if (!button)
      return
    const scheme = button.dataset.scheme
    if (scheme === 'light' || scheme === 'dark') {
      document.documentElement.dataset.theme = scheme
      document.cookie = `${cookie}=${scheme}; path=/; max-age=31536000; samesite=lax`
    } else {
      delete document.documentElement.dataset.theme
      document.cookie = `${cookie}=; path=/; max-age=0; samesite=lax`
    }
    show()
  })
}

function show() {
  const current = document.documentElement.dataset.theme || 'system'
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-scheme]'))
    button.setAttribute('aria-pressed', String(button.dataset.scheme === current))
}
