import type { Holidays } from './checks'

/** Holidays by day, fetched a year at a time. */
export class HolidayBook {
  readonly days: Holidays = new Map()
  private readonly asked = new Map<number, Promise<void>>()

  constructor(private readonly url: string, private readonly country: string) {}

  load(year: number): Promise<void> {
    if (year < 1950 || year > 2200)
      return Promise.resolve()
    let answer = this.asked.get(year)
    if (!answer) {
      answer = this.fetch(year)
      this.asked.set(year, answer)
    }
    return answer
  }

  private async fetch(year: number) {
    try {
      const answer = await fetch(`${this.url}?country=${encodeURIComponent(this.country)}&year=${year}`, { headers: { Accept: 'application/json' } })
      if (!answer.ok)
        return
      for (const { date, name } of await answer.json() as { date: string, name: string }[])
        this.days.set(date, name)
    } catch {
      // Without the list nothing is greyed; the server refuses a holiday all the same.
      this.asked.delete(year)
    }
  }
}
