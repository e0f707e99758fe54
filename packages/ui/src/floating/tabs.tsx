import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import type { Text } from '../text.ts'

export interface TabsProps<Key extends string> {
  label: string
  value: Key
  onChange: (value: Key) => void
  items: readonly { readonly key: Key; readonly label: Text; readonly content: Text }[]
}

export function Tabs<Key extends string>({ label, value, onChange, items }: TabsProps<Key>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.key === key)
        if (chosen !== undefined) onChange(chosen.key)
      }}
    >
      <TabList className="wb-tabs__list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.key} id={item.key} className="wb-tabs__tab">
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.key} id={item.key} className="wb-tabs__panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
