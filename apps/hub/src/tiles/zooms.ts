/** Zoom up to which tiles are cut; the map stretches the last level beyond it. */
export const MAX_TILE_ZOOM = 14
/** First zoom at which cells of 100 m are drawn; below it squares of 500 m stand in. */
export const CELLS_FROM_ZOOM = 12
