// Times as the city reads its clocks, whatever the clock of this computer says.

/** `2020-09-16T09:00` on the city's clocks as an instant with its offset. */
export function instantIn(zone, local) {
  const asUtc = Date.parse(`${local}Z`);
  const near = offsetAt(zone, asUtc);
  const offset = offsetAt(zone, asUtc - minutesOf(near) * 60_000);
  return `${local.length === 16 ? `${local}:00` : local}${offset}`;
}

/** What an input for local times takes, from an instant in the city's own offset. */
export const localPart = (instant) => instant.slice(0, 16);

/** The same for people. */
export const shown = (instant) => localPart(instant).replace('T', ' ');

export const span = ({ start, end }) => `${shown(start)} – ${shown(end)}`;

/** The city's date now, such as `2020-09-16`. */
export const todayIn = (zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format();

function offsetAt(zone, millis) {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(millis)
    .find((part) => part.type === 'timeZoneName').value;
  return name.slice(3) || '+00:00';
}

function minutesOf(offset) {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
