import { classNames } from '../class-names.ts'
import { IconButton } from '../controls/icon-button.tsx'
import { Segmented } from '../controls/segmented.tsx'
import type { Text } from '../text.ts'

export type MapView = 'map' | 'table'

export interface MapFrameProps {
  /** Spoken name of the whole figure. */
  label: string
  /** Left in the bar on top: what the map shows, usually a choice. */
  toolbar?: Text
  /** Fills the view; the app's own map. It stays alive behind the table. */
  map: Text
  legend?: Text
  /** Under the legend: the time slider. */
  foot?: Text
  zoom?: { readonly inLabel: string; readonly outLabel: string; readonly onIn: () => void; readonly onOut: () => void } | undefined
  /** Over the map, top left: what is being looked at, or a message. */
  overlay?: Text
  /** The same content as a table. */
  table?: Text
  view?: MapView | undefined
  onView?: ((view: MapView) => void) | undefined
  /** Words of the switch between map and table; without them there is no switch. */
  viewLabels?: { readonly label: string; readonly map: Text; readonly table: Text } | undefined
  /** CSS length; follows the width of the screen without it. */
  height?: string | undefined
  busy?: boolean | undefined
}

/** Frame of a map: bar, view with zoom buttons, legend, time. */
export function MapFrame(props: MapFrameProps) {
  const { label, toolbar, map, legend, foot, zoom, overlay, table, view = 'map', onView, viewLabels, height, busy } = props
  const switchable = viewLabels !== undefined && onView !== undefined
  const onMap = view === 'map' || table === undefined
  return (
    <figure className={classNames('wb-map', busy && 'is-busy')} aria-label={label} aria-busy={busy}>
      {(toolbar !== undefined || switchable) && (
        <div className="wb-map__bar">
          {toolbar}
          {switchable && (
            <Segmented
              label={viewLabels.label}
              value={view}
              onChange={onView}
              options={[
                { value: 'map', label: viewLabels.map },
                { value: 'table', label: viewLabels.table },
              ]}
            />
          )}
        </div>
      )}
      <div
        className="wb-map__view"
        hidden={!onMap}
        // A custom property is not in React's list of styles.
        style={height === undefined ? undefined : ({ '--map-h': height } as Record<string, string>)}
      >
        <div className="wb-map__canvas">{map}</div>
        {overlay !== undefined && <div className="wb-map__over">{overlay}</div>}
        {zoom !== undefined && (
          <div className="wb-map__zoom">
            <IconButton label={zoom.inLabel} icon="plus" onClick={zoom.onIn} />
            <IconButton label={zoom.outLabel} icon="minus" onClick={zoom.onOut} />
          </div>
        )}
      </div>
      {!onMap && <div className="wb-map__table">{table}</div>}
      {legend !== undefined && onMap && <div className="wb-map__bar wb-map__bar--under">{legend}</div>}
      {foot}
    </figure>
  )
}
