// A card with horizontal bars, the same figures as a table, and what to show when there are none.

import { word } from './texts.js';

const echarts = import('/webjars/echarts/echarts.esm.min.js');
const ROW_PX = 34;
const FONT_PX = 13;

export class ChartCard {
  #card;
  #box;
  #rows;
  #colour;
  #chart = null;
  #bars = null;

  /** `colour` names a CSS variable; `empty` the words for no figures; `head` the words over the table's columns. */
  constructor(id, { colour, empty, head, retry }) {
    this.#card = document.getElementById(id);
    this.#colour = colour;
    this.#card.append(this.#build(empty, head, retry));
    this.#box = this.#card.querySelector('.chart');
    this.#rows = this.#card.querySelector('tbody');
    new ResizeObserver(() => this.#draw()).observe(this.#box);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  /** Shows bars `{name, value, label}` in the order given. */
  show(bars) {
    this.#bars = bars;
    this.#card.dataset.state = bars.length ? 'ready' : 'empty';
    this.#rows.replaceChildren(...bars.map(row));
    this.#box.setAttribute('aria-label', bars.map((bar) => `${bar.name} ${bar.label}`).join(', '));
    return this.#draw();
  }

  /** Shows why there is nothing to see; figures that were shown before stay. */
  fail(denied) {
    if (denied || this.#bars === null) {
      this.#card.dataset.state = denied ? 'denied' : 'error';
    }
  }

  async #draw() {
    if (!this.#bars?.length) {
      return;
    }
    const { init } = await echarts;
    this.#box.style.height = `${Math.max(3, this.#bars.length) * ROW_PX + 20}px`;
    this.#chart ??= init(this.#box);
    this.#chart.resize();
    this.#chart.setOption(options(this.#bars, this.#colour, this.#box.clientWidth));
  }

  #build(empty, head, retry) {
    const part = document.createDocumentFragment();
    part.append(
      element('p', { className: 'state-empty' }, empty),
      element('p', { className: 'state-denied' }, 'denied'),
      element('div', { className: 'state-loading', role: 'status', ariaLabel: word('loading') }),
      this.#failure(retry),
      element('div', { className: 'chart state-ready', role: 'img' }),
      this.#table(head),
    );
    return part;
  }

  #failure(retry) {
    const failure = element('div', { className: 'state-error' });
    const button = element('button', { type: 'button', className: 'quiet' }, 'retry');
    button.addEventListener('click', retry);
    failure.append(element('p', {}, 'failed'), button);
    return failure;
  }

  #table(head) {
    const details = element('details', { className: 'state-ready' });
    const table = element('table');
    const columns = table.createTHead().insertRow();
    columns.append(
      element('th', { scope: 'col' }, head[0]),
      element('th', { scope: 'col', className: 'number' }, head[1]),
    );
    table.createTBody();
    details.append(element('summary', {}, 'asTable'), table);
    return details;
  }
}

function element(tag, properties = {}, text) {
  const made = Object.assign(document.createElement(tag), properties);
  if (text) {
    made.dataset.text = text;
    made.textContent = word(text);
  }
  return made;
}

function row(bar) {
  const line = document.createElement('tr');
  line.dataset.key = bar.key;
  const name = line.insertCell();
  const value = line.insertCell();
  name.textContent = bar.name;
  value.textContent = bar.label;
  value.className = 'number';
  return line;
}

function options(bars, colour, width) {
  const css = getComputedStyle(document.documentElement);
  const ink = css.getPropertyValue('--ink');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const family = getComputedStyle(document.body).fontFamily;
  const names = Math.min(width * 0.45, widest(bars.map((bar) => bar.name), family));
  const labels = widest(bars.map((bar) => bar.label), family);
  return {
    animation: !still,
    animationDuration: 300,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: family, fontSize: FONT_PX },
    grid: { left: names + 12, right: labels + 12, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category', inverse: true, data: bars.map((bar) => bar.name),
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: ink, fontFamily: family, fontSize: FONT_PX, width: names + 2, overflow: 'truncate' },
    },
    series: [{
      type: 'bar', barMaxWidth: 18, data: bars.map((bar) => bar.value),
      itemStyle: { color: css.getPropertyValue(colour), borderRadius: [0, 4, 4, 0] },
      label: {
        show: true, position: 'right', color: ink, fontFamily: family, fontSize: FONT_PX,
        formatter: ({ dataIndex }) => bars[dataIndex].label,
      },
    }],
  };
}

/** The width of the widest text in pixels. */
function widest(texts, family) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${FONT_PX}px ${family}`;
  return Math.ceil(Math.max(...texts.map((text) => pen.measureText(text).width)));
}
