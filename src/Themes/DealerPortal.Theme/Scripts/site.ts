// What every page gets. Each part improves a page that already works without it.
import 'htmx.org'
import { closeMenus } from './menus'
import { confirmFirst } from './confirm'
import { followRows } from './rows'
import { rememberScheme } from './scheme'
import { sendOnce } from './sendOnce'
import { focusErrors } from './errors'
import { dismissToasts } from './toasts'

document.documentElement.classList.add('js')
closeMenus()
rememberScheme()
followRows()
confirmFirst()
sendOnce()
dismissToasts()
focusErrors()
