/** `data-confirm="Question?"` on a form or on its button asks before it is sent. The words on the dialog's buttons come from the layout. */
export function confirmFirst() {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const button = event.submitter as HTMLButtonElement | null
    const question = button?.dataset.confirm ?? form.dataset.confirm
    if (!question || form.dataset.confirmed !== undefined)
      return
    event.preventDefault()
    event.stopImmediatePropagation()
    ask(question, button).then(yes => {
      if (!yes)
        return
      form.dataset.confirmed = ''
      form.requestSubmit(button)
      delete form.dataset.confirmed
    })
  }, { capture: true })
}

function ask(question: string, button: HTMLButtonElement | null): Promise<boolean> {
  const template = document.querySelector<HTMLTemplateElement>('#confirm-dialog')
  const dialog = template?.content.firstElementChild?.cloneNode(true) as HTMLDialogElement | undefined
  if (!dialog)
    return Promise.resolve(window.confirm(question))

  dialog.querySelector('[data-question]')!.textContent = question
  const agree = dialog.querySelector<HTMLButtonElement>('[value="yes"]')!
  agree.textContent = button?.textContent?.trim() || agree.textContent
  agree.classList.toggle('btn-danger', button?.classList.contains('btn-danger') ?? false)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove()
    button?.focus()
    resolve(dialog.returnValue === 'yes')
  }))
}
