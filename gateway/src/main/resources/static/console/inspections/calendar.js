// The month calendar: quiet days are shaded and say so in words.

import { get } from '../api.js';
import { locale, word } from '../texts.js';
import { named } from './lines.js';
import { element, sentence } from './page.js';
import { localPart, span, todayIn } from './times.js';

const byId = (id) => document.getElementById(id);

export class Calendar {
  #month = null;
  #asked = 0;

  constructor() {
    byId('previous-month').addEventListener('click', () => this.#turn(-1));
    byId('next-month').addEventListener('click', () => this.#turn(1));
    byId('this-month').addEventListener('click', () => this.load());
  }

  /** The zone whose days these are. */
  get zone() {
    return this.#month?.timeZone ?? 'Asia/Shanghai';
  }

  /** Loads a month, or the city's present one; only the answer to the last question counts. */
  async load(month) {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const answer = await get(`/api/v1/inspection-calendar${month ? `?month=${month}` : ''}`);
      if (mine === this.#asked) {
        this.#month = answer;
        byId('calendar-error').textContent = '';
        this.draw();
      }
    } catch (error) {
      if (mine === this.#asked) byId('calendar-error').textContent = sentence(error);
    }
  }

  draw() {
    if (this.#month === null) {
      return;
    }
    const { month, days, meetings = [], visits = [], moreVisits = false } = this.#month;
    byId('month').textContent = new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' })
      .format(Date.parse(`${month}-01`));
    byId('weekdays').replaceChildren(...weekdays());
    byId('days').replaceChildren(...weeks(days, meetings, visits, todayIn(this.zone)));
    byId('visits').replaceChildren(...visits.map(line));
    byId('no-visits').hidden = visits.length > 0;
    byId('more-visits').hidden = !moreVisits;
    byId('judged-by').textContent = `${word('judgedBy')}: ${[...new Set(days.map((day) => day.policy))].join(', ')}`;
  }

  #turn(months) {
    const [year, month] = (this.#month?.month ?? todayIn(this.zone).slice(0, 7)).split('-').map(Number);
    return this.load(new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7));
  }
}

function weekdays() {
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' });
  // 2020-06-01 was a Monday.
  return Array.from({ length: 7 }, (_, i) => (
    element('th', { scope: 'col' }, name.format(Date.UTC(2020, 5, 1 + i)))));
}

function weeks(days, meetings, visits, today) {
  const before = (new Date(`${days[0].date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: before }, () => element('td')),
    ...days.map((day) => cell(
      day,
      meetings.filter((meeting) => meeting.date === day.date),
      visits.filter((visit) => isUnderWay(visit, day.date)),
      today,
    )),
  ];
  while (cells.length % 7) cells.push(element('td'));
  return Array.from({ length: cells.length / 7 }, (_, i) => element('tr', {}, ...cells.slice(7 * i, 7 * i + 7)));
}

/** Whether a visit touches a day; its end is not part of it, and the times are the city's. */
function isUnderWay({ start, end }, date) {
  return localPart(start).slice(0, 10) <= date && `${date}T00:00` < localPart(end);
}

function line(visit) {
  const made = element('li', {}, element('div', {},
    element('strong', {}, visit.department.name),
    ` · ${word(`kind.${visit.kind}`)} · ${word(`category.${visit.category}`)} · ${word(`stage.${visit.status}`)}`,
    element('p', {}, `${named(visit)} · ${span(visit)}`)));
  made.dataset.id = visit.inspection;
  return made;
}

function cell(day, meetings, visits, today) {
  const made = element('td', {}, element('time', { dateTime: day.date }, String(Number(day.date.slice(8)))));
  made.dataset.date = day.date;
  made.dataset.zone = day.zone;
  if (day.zone === 'quiet') made.append(element('span', { className: 'mark-quiet' }, word('quiet')));
  if (day.greenChannel) made.append(element('span', { className: 'mark-green' }, word('greenChannel')));
  if (meetings.length) {
    made.append(element('span', { className: 'mark-green' }, `${word('meetings')}: ${meetings.length}`));
  }
  if (visits.length) made.append(element('span', { className: 'mark-visit' }, `${word('visits')}: ${visits.length}`));
  if (day.date === today) {
    made.setAttribute('aria-current', 'date');
    made.append(element('span', { className: 'hidden-visually' }, word('today')));
  }
  return made;
}
