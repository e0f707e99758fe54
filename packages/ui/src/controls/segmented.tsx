import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import type { Text } from '../text.ts'

export interface SegmentedProps<Value extends string> {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly {
    readonly value: Value
    readonly label: Text
    readonly name?: string | undefined
    readonly lang?: string | undefined
  }[]
  size?: 'dense' | 'target' | undefined
  className?: string | undefined
}

/** One of a few, all in sight; arrow keys walk, one is always chosen. */
export function Segmented<Value extends string>({ label, value, onChange, options, size = 'dense', className }: SegmentedProps<Value>) {
  return (
    <ToggleButtonGroup
      className={className ?? classNames('wb-seg', size === 'target' && 'wb-seg--target')}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value))
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} {...(option.name === undefined ? {} : { 'aria-label': option.name })}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
