import type { encode } from 'uqr';

type Props = { readonly text: string; readonly label: string; readonly encode: typeof encode };

/** A QR code as a drawing. What reckons it is handed in, because it comes to a phone only with the first code. */
export function QrPicture({ text, label, encode }: Props) {
  // Four empty modules around it are part of the code.
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  );
}
