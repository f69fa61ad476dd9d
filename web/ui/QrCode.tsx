import { encode } from 'uqr'

/** A QR code as one drawing: dark on light in every colour scheme, or cameras cannot read it. */
export const QrCode = ({ value, label }: { value: string; label: string }) => {
  const { data, size } = encode(value, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
