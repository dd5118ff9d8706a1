// Amounts come as decimal strings in yuan and stay exact: fen in a BigInt, never a float.

export function fen(amount) {
  const [yuan, cents = ''] = amount.split('.');
  const sign = yuan.startsWith('-') ? -1n : 1n;
  return BigInt(yuan) * 100n + sign * BigInt(cents.padEnd(2, '0').slice(0, 2));
}

export function yuan(amountInFen, locale) {
  const size = amountInFen < 0n ? -amountInFen : amountInFen;
  const whole = new Intl.NumberFormat(locale).format(size / 100n);
  return `${amountInFen < 0n ? '-' : ''}${whole}.${String(size % 100n).padStart(2, '0')}`;
}
