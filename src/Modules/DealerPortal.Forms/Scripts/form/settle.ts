import jsonLogic, { type RulesLogic } from 'json-logic-js'

export type Value = string | number | boolean | string[] | null

export interface Forced { when: RulesLogic, value: RulesLogic, message?: string }

export interface FieldRules {
  key: string
  type: string
  section: string
  hasAnswer?: boolean
  visibleWhen?: RulesLogic
  requiredWhen?: RulesLogic
  derivedFrom?: RulesLogic
  fact?: string
  valueWhen?: Forced[]
  refuseWhen?: { when: RulesLogic, message: string }[]
  requiredMessage?: string
  checks?: Checks
}

export interface Checks {
  minLength?: number
  maxLength?: number
  pattern?: string
  patternFrom?: string
  hintFrom?: string
  without?: string
  min?: number
  max?: number
  decimals?: number
  earliest?: string
  latest?: string
  noWeekends?: boolean
  holidays?: string
  lookup?: string
  mustBeKnown?: boolean
  maxFiles?: number
  maxBytes?: number
  kinds?: string[]
  words?: Record<string, string>
  messages?: Record<string, string>
}

export interface Rules {
  sections: { key: string, visibleWhen?: RulesLogic }[]
  fields: FieldRules[]
  order: string[]
  around: Record<string, unknown>
  facts: Record<string, unknown>
  texts: Record<string, string>
}

export interface Settled {
  data: Record<string, unknown>
  visible: Set<string>
  forced: Map<string, Forced>
}

/** What the form looks like with these answers: the same single pass, in the same order, as Filing/Settlement.cs makes on the server. */
export function settle(rules: Rules, answers: Record<string, Value | undefined>, facts: Record<string, unknown>): Settled {
  const data: Record<string, unknown> = { ...rules.around }
  const visible = new Set<string>()
  const forced = new Map<string, Forced>()
  const fields = new Map(rules.fields.map(field => [field.key, field]))
  const sections = new Map(rules.sections.map(section => [section.key, section]))

  for (const key of rules.order) {
    const field = fields.get(key)
    if (!field)
      continue
    const applies = holdsOrAbsent(sections.get(field.section)?.visibleWhen, data) && holdsOrAbsent(field.visibleWhen, data)
    if (field.fact)
      data[field.fact] = applies ? facts[field.fact] ?? null : null
    data[key] = null
    if (!applies)
      continue

    visible.add(key)
    const decided = field.valueWhen?.find(candidate => holds(candidate.when, data))
    if (field.derivedFrom !== undefined) {
      data[key] = jsonLogic.apply(field.derivedFrom, data)
    } else if (decided) {
      forced.set(key, decided)
      data[key] = jsonLogic.apply(decided.value, data)
    } else {
      data[key] = answers[key] ?? null
    }
  }
  return { data, visible, forced }
}

export function isRequired(field: FieldRules, data: Record<string, unknown>): boolean {
  return field.requiredWhen !== undefined && holds(field.requiredWhen, data)
}

export function refusalOf(field: FieldRules, data: Record<string, unknown>): string | undefined {
  return field.refuseWhen?.find(refusal => holds(refusal.when, data))?.message
}

export function valueAt(path: string | undefined, data: Record<string, unknown>): unknown {
  return path === undefined ? null : jsonLogic.apply({ var: path }, data)
}

/** JsonLogic's own table of truth: an empty list is false. */
export function holds(rule: RulesLogic, data: Record<string, unknown>): boolean {
  const value: unknown = jsonLogic.apply(rule, data)
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function holdsOrAbsent(rule: RulesLogic | undefined, data: Record<string, unknown>): boolean {
  return rule === undefined || holds(rule, data)
}
