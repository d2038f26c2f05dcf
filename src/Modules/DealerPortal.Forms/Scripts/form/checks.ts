import { isRequired, refusalOf, valueAt, type FieldRules, type Settled, type Value } from './settle'

export interface Reading {
  value: Value
  /** What was typed is no answer of this kind. */
  problem?: string
}

/** Names of holidays by day; a year that was not fetched yet is simply not in it, the server knows them all. */
export type Holidays = Map<string, string>

/** Why this answer can't be sent; the first reason in the order the server looks for them. */
export function findError(field: FieldRules, reading: Reading, settled: Settled, holidays: Holidays): string | undefined {
  if (!settled.visible.has(field.key) || !field.hasAnswer || field.derivedFrom !== undefined || settled.forced.has(field.key))
    return undefined
  if (reading.problem)
    return reading.problem
  if (reading.value === null)
    return isRequired(field, settled.data) ? field.requiredMessage : refusalOf(field, settled.data)

  return wrongBy(field, reading.value, settled.data, holidays) ?? refusalOf(field, settled.data)
}

function wrongBy(field: FieldRules, value: Value, data: Record<string, unknown>, holidays: Holidays): string | undefined {
  const checks = field.checks ?? {}
  const messages = checks.messages ?? {}
  if (field.type === 'date' && typeof value === 'string')
    return wrongDate(value, field, holidays)
  if (typeof value === 'number') {
    if (checks.min !== undefined && value < checks.min)
      return messages.tooSmall
    if (checks.max !== undefined && value > checks.max)
      return messages.tooLarge
    return undefined
  }
  if (typeof value !== 'string')
    return undefined
  if (checks.maxLength !== undefined && value.length > checks.maxLength)
    return messages.tooLong
  if (checks.minLength !== undefined && value.length < checks.minLength)
    return messages.tooShort

  const pattern = (valueAt(checks.patternFrom, data) as string | null) ?? checks.pattern
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value))
    return messages.pattern?.replace('{hint}', (valueAt(checks.hintFrom, data) as string | null) ?? messages.hint ?? '')
  return undefined
}

function wrongDate(value: string, field: FieldRules, holidays: Holidays): string | undefined {
  const checks = field.checks ?? {}
  const messages = checks.messages ?? {}
  if (checks.latest && value > checks.latest)
    return messages.future
  if (checks.earliest && value < checks.earliest)
    return messages.tooSoon
  if (checks.noWeekends && isWeekend(value))
    return messages.weekend

  const holiday = checks.holidays ? holidays.get(value) : undefined
  return holiday ? messages.holiday?.replace('{name}', holiday) : undefined
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}
