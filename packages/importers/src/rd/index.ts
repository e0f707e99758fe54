export { inRdArea, lonLatFromRd, rdFromLonLat, type LonLat } from './rd-new.ts'
