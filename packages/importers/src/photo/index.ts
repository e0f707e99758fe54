export { MOST_PHOTO_BYTES, type Photo, readPhoto } from './read-photo.ts'
